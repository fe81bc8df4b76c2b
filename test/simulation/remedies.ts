import { milliseconds } from '../../functions/contracts/duration.ts';
import {
  mentionDeleted,
  mentionEdited,
  mentionsFound,
  mentionTriaged,
  ticketActionRequested,
} from '../../functions/contracts/events.ts';
import { listeningEvents } from '../../functions/contracts/listening-events.ts';
import { nameIn } from '../../infra/local/cloud/identities.ts';
import type { Execution } from '../../infra/local/executions.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';

/** What an alarm of the desk would say, by its heading in the runbook. */
export type AlarmName =
  | 'SetAside/NotEmpty'
  | 'DeadLetters/NotEmpty'
  | 'TriageMentions/Failing'
  | 'FileTicket/Failing'
  | 'HandleTicket/Failing'
  | 'CheckPosts/Failing';

/** The rules whose events a replay hands out again, by the construct they are declared as. */
type RuleName = 'MentionsFound' | 'MentionToFile' | 'TicketActionRequested' | 'MentionChanged' | 'ListeningStopped';

/** The rule that takes events of a kind. */
const ruleOf: Readonly<Record<string, RuleName>> = {
  [mentionsFound.detailType]: 'MentionsFound',
  [mentionTriaged.detailType]: 'MentionToFile',
  [ticketActionRequested.detailType]: 'TicketActionRequested',
  [mentionEdited.detailType]: 'MentionChanged',
  [mentionDeleted.detailType]: 'MentionChanged',
  ...Object.fromEntries(listeningEvents.map(({ detailType }) => [detailType, 'ListeningStopped'] as const)),
};

/** So many failed checks of the posts within so long are an alarm. */
const failedChecks = 3;
const checksWithin = milliseconds('6 hours');

/** Somebody on call: sees the alarms, and does what `infra/runbook.md` says under each. */
export class OnCall {
  readonly #desk: InProcessDesk;
  readonly #start: number;
  readonly #failed = new Map<string, Execution[]>();
  #checksFailedAt: number[] = [];
  #replays = 0;

  /** @param start since when the desk has been running */
  constructor(desk: InProcessDesk, start: number) {
    this.#desk = desk;
    this.#start = start;
  }

  /** Counts an execution as the metrics of its workflow do. */
  sawExecutionEnd(execution: Execution): void {
    if (execution.status === 'SUCCEEDED') return;
    const machine = this.#machine(execution.machine);
    this.#failed.set(machine, [...(this.#failed.get(machine) ?? []), execution]);
  }

  /** Counts an invocation that failed as the metrics of its function do. */
  sawFailure(handler: string): void {
    if (handler === 'CheckPosts') this.#checksFailedAt.push(this.#desk.clock.now());
  }

  /** The alarms that stand now. */
  alarms(): AlarmName[] {
    const { messages } = this;
    return [
      ...(messages('SetAside').length > 0 ? ['SetAside/NotEmpty' as const] : []),
      ...(messages('DeadLetters').length > 0 ? ['DeadLetters/NotEmpty' as const] : []),
      ...(['TriageMentions', 'FileTicket', 'HandleTicket'] as const)
        .filter((machine) => (this.#failed.get(machine)?.length ?? 0) > 0)
        .map((machine) => `${machine}/Failing` as const),
      ...(this.#areChecksFailing ? ['CheckPosts/Failing' as const] : []),
    ];
  }

  /** Carries out the runbook's remedy of an alarm. */
  async remedy(alarm: AlarmName): Promise<void> {
    switch (alarm) {
      case 'SetAside/NotEmpty':
        return this.#handInAgain();
      case 'DeadLetters/NotEmpty':
        return this.#deliverAgain();
      case 'TriageMentions/Failing':
        this.#failed.delete('TriageMentions');
        return this.replay('MentionsFound');
      case 'FileTicket/Failing':
        this.#failed.delete('FileTicket');
        return this.replay('MentionToFile');
      case 'HandleTicket/Failing': {
        const failed = this.#failed.get('HandleTicket') ?? [];
        this.#failed.delete('HandleTicket');
        for (const { name } of failed) this.#desk.cloud.executions.redrive(name);
        return;
      }
      case 'CheckPosts/Failing':
        // The next run goes on where the last one stopped.
        this.#checksFailedAt = [];
    }
  }

  /** Hands everything that was on the bus to one rule again, or to all of them. */
  replay(rule?: RuleName): void {
    const { cloud, clock } = this.#desk;
    const rules =
      rule === undefined ? {} : { rules: [this.#desk.nameOf('AWS::Events::Rule', (path) => nameIn(path) === rule)] };
    cloud.bus.replay({ name: `replay-${++this.#replays}`, from: this.#start, to: clock.now() + 1, ...rules });
  }

  messages = (queue: 'SetAside' | 'DeadLetters'): readonly Record<string, unknown>[] =>
    this.#desk.messagesIn(queue).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  #handInAgain(): void {
    const set = this.#take('SetAside') as { workflow: string; what: unknown }[];
    if (set.some(({ workflow }) => workflow === 'triage-mentions')) this.replay('MentionsFound');
    if (set.some(({ workflow }) => workflow === 'file-ticket')) this.replay('MentionToFile');
    for (const { workflow, what } of set) {
      if (workflow === 'handle-ticket') this.#invoke('NotifyPeople', what as Record<string, unknown>);
    }
  }

  #deliverAgain(): void {
    const dead = this.#take('DeadLetters') as { event?: DeadEvent; requestPayload?: DeadEvent }[];
    const rules = new Set<RuleName>();
    for (const { event, requestPayload } of dead) {
      const type = (event ?? requestPayload)?.['detail-type'] ?? '';
      const rule = ruleOf[type];
      // A click that could not be handed over is replayed, one that failed is said again.
      if (requestPayload !== undefined && type === ticketActionRequested.detailType)
        this.#say(type, requestPayload.detail);
      else if (rule !== undefined) rules.add(rule);
    }
    for (const rule of rules) this.replay(rule);
  }

  #take(queue: 'SetAside' | 'DeadLetters'): readonly Record<string, unknown>[] {
    const messages = this.messages(queue);
    this.#desk.cloud.queues.purge(this.#desk.nameOf('AWS::SQS::Queue', (path) => nameIn(path) === queue));
    return messages;
  }

  #say(DetailType: string, detail: object): void {
    const Entries = [{ Source: 'overheard', DetailType, Detail: JSON.stringify(detail) }];
    void this.#desk.cloud.call({ service: 'events', operation: 'PutEvents', input: { Entries }, caller: 'on-call' });
  }

  #invoke(handler: string, Payload: Record<string, unknown>): void {
    const FunctionName = this.#desk.nameOf('AWS::Lambda::Function', (path) => nameIn(path) === handler);
    const input = { FunctionName, Payload };
    // Whoever invokes it by hand sees that it failed, and tries again later.
    const again = (): void => {
      const call = this.#desk.cloud.call({ service: 'lambda', operation: 'Invoke', input, caller: 'on-call' });
      call.catch(() => this.#desk.clock.after(milliseconds('10 minutes'), again));
    };
    again();
  }

  get #areChecksFailing(): boolean {
    const at = this.#checksFailedAt;
    return at.some((first, n) => (at[n + failedChecks - 1] ?? Number.POSITIVE_INFINITY) - first <= checksWithin);
  }

  #machine(logicalId: string): string {
    return ['TriageMentions', 'FileTicket', 'HandleTicket'].find((name) => logicalId.startsWith(name)) ?? logicalId;
  }
}

/** An event that got nowhere. */
interface DeadEvent {
  readonly 'detail-type': string;
  readonly detail: object;
}
