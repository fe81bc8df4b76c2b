import {
  mentionDeleted,
  mentionEdited,
  ticketActionRequested,
  ticketEscalated,
  ticketOpened,
} from '../../functions/contracts/events.ts';
import { CollectOutput } from '../../functions/contracts/feedback.ts';
import { FileOutput } from '../../functions/contracts/handling.ts';
import {
  backfillBegan,
  budgetSpent,
  gapDetected,
  sourceStopped,
  usageDiffers,
} from '../../functions/contracts/listening-events.ts';
import { SearchOutput } from '../../functions/contracts/search.ts';
import { ShareOutput } from '../../functions/contracts/sharing.ts';
import { RouteInput, RouteOutput } from '../../functions/contracts/triage.ts';
import type { BusEvent } from './bus.ts';
import type { VirtualClock } from './clock.ts';
import type { Execution } from './executions.ts';
import type { Invocation } from './functions.ts';
import type { Happening, SeenMention } from './happening.ts';

type Untimed = Happening extends infer Each ? (Each extends Happening ? Omit<Each, 'at'> : never) : never;

export interface ObserverOptions {
  readonly clock: VirtualClock;
  readonly onHappening: (happening: Happening) => void;
  /** Looks a mention's row up; undefined where it has no verdict. */
  readonly see: (mentionId: string) => Promise<SeenMention | undefined>;
}

/** Tells what goes on at the desk in the words of the product, from its events and what its functions answered. */
export class Observer {
  readonly #options: ObserverOptions;
  /** What people call the tickets, by their ids. */
  readonly #numbers = new Map<string, string>();

  constructor(options: ObserverOptions) {
    this.#options = options;
  }

  tell(happening: Untimed): void {
    this.#options.onHappening({ at: this.#options.clock.now(), ...happening } as Happening);
  }

  sawEvent({ 'detail-type': type, detail, ...event }: BusEvent): void {
    // A replay hands out what has happened before.
    if ('replay-name' in event) return;
    switch (type) {
      case ticketOpened.detailType: {
        const { ticketId, number } = ticketOpened.detail.parse(detail);
        this.#numbers.set(ticketId, number);
        break;
      }
      case ticketEscalated.detailType:
        this.tell({ kind: 'escalated', escalation: ticketEscalated.detail.parse(detail) });
        break;
      case ticketActionRequested.detailType: {
        const action = ticketActionRequested.detail.parse(detail);
        this.tell({ kind: 'action', action, number: this.#numbers.get(action.ticketId) });
        break;
      }
      case mentionEdited.detailType:
        this.tell({ kind: 'edited', edit: mentionEdited.detail.parse(detail) });
        break;
      case mentionDeleted.detailType:
        this.tell({ kind: 'deleted', deletion: mentionDeleted.detail.parse(detail) });
        break;
      case gapDetected.detailType:
        this.tell({ kind: 'gap', gap: gapDetected.detail.parse(detail) });
        break;
      case budgetSpent.detailType:
        this.tell({ kind: 'spent', spent: budgetSpent.detail.parse(detail) });
        break;
      case sourceStopped.detailType:
        this.tell({ kind: 'stopped', stopped: sourceStopped.detail.parse(detail) });
        break;
      case backfillBegan.detailType:
        this.tell({ kind: 'backfill', backfill: backfillBegan.detail.parse(detail) });
        break;
      case usageDiffers.detailType:
        this.tell({ kind: 'usage', usage: usageDiffers.detail.parse(detail) });
    }
  }

  sawExecutionEnd({ status, machine, name, error = '' }: Execution): void {
    if (status !== 'SUCCEEDED') this.tell({ kind: 'failed', what: `${machine} ${name}`, reason: `${status} ${error}` });
  }

  sawInvocation({ handler, payload, result, failure }: Invocation): void {
    if (failure !== undefined) {
      const { watch } = (payload ?? {}) as { readonly watch?: unknown };
      const what = typeof watch === 'string' ? `${handler} of ${watch}` : handler;
      this.tell({ kind: 'failed', what, reason: `${failure.name}: ${failure.message}` });
      return;
    }
    switch (handler) {
      case 'SearchMentions':
      case 'SearchFeeds':
        this.tell({ kind: 'polled', search: SearchOutput.parse(result) });
        break;
      case 'FileTicket':
        this.tell({ kind: 'filed', filed: FileOutput.parse(result) });
        break;
      case 'ShareMention':
        this.tell({ kind: 'shared', shared: ShareOutput.parse(result) });
        break;
      case 'CollectFeedback':
        this.tell({ kind: 'collected', collected: CollectOutput.parse(result) });
        break;
      case 'RouteMentions':
        void this.#options.clock.hold(this.#sawTriage(RouteInput.parse(payload), RouteOutput.parse(result)));
    }
  }

  async #sawTriage({ mentions }: RouteInput, { triaged }: RouteOutput): Promise<void> {
    const seen = await Promise.all(mentions.map(({ mentionId }) => this.#options.see(mentionId)));
    this.tell({ kind: 'triaged', mentions: seen.filter((mention) => mention !== undefined), newly: triaged });
  }
}
