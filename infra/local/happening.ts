import type {
  MentionDeleted,
  MentionEdited,
  TicketActionRequested,
  TicketEscalated,
} from '../../functions/contracts/events.ts';
import type { CollectOutput } from '../../functions/contracts/feedback.ts';
import type { FileOutput } from '../../functions/contracts/handling.ts';
import type {
  BackfillBegan,
  BudgetSpent,
  GapDetected,
  SourceStopped,
  UsageDiffers,
} from '../../functions/contracts/listening-events.ts';
import type { SearchOutput } from '../../functions/contracts/search.ts';
import type { ShareOutput } from '../../functions/contracts/sharing.ts';
import type { Verdict } from '../../functions/contracts/verdict.ts';
import type { Mail } from './outside/mailbox.ts';
import type { SlackMessage } from './outside/slack.ts';
import type { SeenPost } from './seen-post.ts';

/** A mention as its row tells it, for people to look at. */
export interface SeenMention extends SeenPost {
  readonly id: string;
  readonly author: string;
  readonly verdict: Verdict;
  readonly route: string | undefined;
}

/** Something that happened on the desk and that a person may want to see. `at` is virtual, milliseconds since the epoch. */
export type Happening = { readonly at: number } & (
  | { readonly kind: 'polled'; readonly search: SearchOutput }
  | {
      readonly kind: 'triaged';
      readonly mentions: readonly SeenMention[] /** By intent, those that had no verdict before. */;
      readonly newly: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'filed'; readonly filed: FileOutput }
  | { readonly kind: 'shared'; readonly shared: ShareOutput }
  | { readonly kind: 'collected'; readonly collected: CollectOutput }
  | { readonly kind: 'slack'; readonly message: SlackMessage }
  | { readonly kind: 'email'; readonly mail: Mail }
  | { readonly kind: 'escalated'; readonly escalation: TicketEscalated }
  /** `number`: what people call the ticket, where this run has heard of it. */
  | { readonly kind: 'action'; readonly action: TicketActionRequested; readonly number: string | undefined }
  | { readonly kind: 'edited'; readonly edit: MentionEdited }
  | { readonly kind: 'deleted'; readonly deletion: MentionDeleted }
  | { readonly kind: 'gap'; readonly gap: GapDetected }
  | { readonly kind: 'spent'; readonly spent: BudgetSpent }
  | { readonly kind: 'stopped'; readonly stopped: SourceStopped }
  | { readonly kind: 'backfill'; readonly backfill: BackfillBegan }
  | { readonly kind: 'usage'; readonly usage: UsageDiffers }
  | { readonly kind: 'failed'; readonly what: string; readonly reason: string }
);
