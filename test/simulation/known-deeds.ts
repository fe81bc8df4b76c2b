import type { Intercept } from '../../infra/local/intercept.ts';

export type Deed = 'taken' | 'snoozed' | 'resolved';

/** What each status of a ticket says was done to it. */
const deedOf: Readonly<Record<string, readonly Deed[]>> = {
  acknowledged: ['taken'],
  waiting: ['taken'],
  snoozed: ['taken', 'snoozed'],
  resolved: ['resolved'],
};

/**
 * When what people did was written on a ticket's row, whatever became of the process that wrote it, and when an escalation
 * was.
 */
export class KnownDeeds {
  readonly #at = new Map<string, number>();
  readonly #escalated = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The first time, milliseconds since the epoch.
   * @param opening `<ticketId>#<opening>`
   */
  at(opening: string, deed: Deed): number | undefined {
    return this.#at.get(`${opening} ${deed}`);
  }

  note(opening: string, deed: Deed, at = this.#now()): void {
    const key = `${opening} ${deed}`;
    if (!this.#at.has(key)) this.#at.set(key, at);
  }

  /** When each escalation of an opening was written, the first one first. */
  escalations(opening: string): readonly number[] {
    return this.#escalated.get(opening) ?? [];
  }

  watch(intercept: Intercept): Intercept {
    return {
      ...{ delivery: intercept.delivery.bind(intercept), outside: intercept.outside.bind(intercept) },
      service: (call) => {
        if (!writers.has(call.from) || call.to !== 'dynamodb:UpdateItem') return intercept.service(call);
        const perform: typeof call.perform = async (input) => {
          const answer = await call.perform(input);
          this.#wrote(input);
          return answer;
        };
        return intercept.service({ ...call, perform });
      },
    };
  }

  #wrote({ Key, UpdateExpression = '', ExpressionAttributeValues: values }: TicketWrite): void {
    const opening = `${Key?.ticketId?.S}#${values?.[':opening']?.N}`;
    const count = Number(values?.[':count']?.N ?? 0);
    const escalated = this.#escalated.get(opening) ?? [];
    // A write whose answer was lost is written again.
    if (count > escalated.length) this.#escalated.set(opening, [...escalated, this.#now()]);
    const [, status = ''] = /^SET #status = :(\w+)/.exec(UpdateExpression) ?? [];
    for (const deed of deedOf[status] ?? []) this.note(opening, deed);
  }
}

const writers = new Set(['ActOnTicket', 'HandleTicket']);

interface TicketWrite {
  readonly Key?: { readonly ticketId?: { readonly S: string } };
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly N?: string }>>;
}
