import type { Happening } from './happening.ts';
import type { Bill } from './meter.ts';

/** What `--json` writes. Dollars are US dollars, seconds are real ones. */
export interface Summary {
  readonly posts: {
    /** Mentions that the posts make, one for each watch that asks for them; posts that no watch asks for; bad lines. */
    readonly read: number;
    readonly duplicates: number;
    /** Left out by the queries, at X and for free, or by us before anything more was spent. */
    readonly filtered: number;
    readonly setAside: number;
    readonly triaged: number;
  };
  readonly verdicts: Readonly<Record<string, number>>;
  /** `merged`: posts that joined a ticket under way. */
  readonly tickets: Readonly<Record<'opened' | 'reopened' | 'merged' | 'escalated', number>>;
  readonly notifications: { readonly slack: number; readonly email: number };
  readonly deadLetters: number;
  readonly gaps: number;
  readonly calls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly dollars: Bill;
  readonly seconds: number;
}

/** Counts what happens, for the summary. */
export class Tally {
  readonly verdicts: Record<string, number> = {};
  readonly tickets = { opened: 0, reopened: 0, merged: 0, escalated: 0 };
  readonly notifications = { slack: 0, email: 0 };
  /** Posts that the sources answered with, malformed ones too. */
  read = 0;
  filtered = 0;
  /** Posts whose mention had a row before. */
  known = 0;
  malformed = 0;
  triaged = 0;
  gaps = 0;

  add(happening: Happening): void {
    switch (happening.kind) {
      case 'polled':
        this.read += happening.search.read + happening.search.malformed;
        this.filtered += happening.search.filtered;
        this.known += happening.search.duplicates;
        this.malformed += happening.search.malformed;
        break;
      case 'triaged':
        for (const [intent, times] of Object.entries(happening.newly)) {
          this.verdicts[intent] = (this.verdicts[intent] ?? 0) + times;
          this.triaged += times;
        }
        break;
      case 'filed': {
        const { outcome, isNew } = happening.filed;
        if (isNew && outcome !== 'already-filed') this.tickets[outcome]++;
        break;
      }
      case 'escalated':
        this.tickets.escalated++;
        break;
      case 'slack':
        if (happening.message.changedTs === undefined) this.notifications.slack++;
        break;
      case 'email':
        this.notifications.email++;
        break;
      case 'gap':
        this.gaps++;
        break;
    }
  }
}

/** How many mentions the messages of the set-aside queue stand for; a notice that was set aside is none. */
export const mentionsSetAside = (messages: readonly unknown[]): number =>
  messages.reduce<number>((sum, message) => sum + mentionsIn((message as { what?: unknown }).what), 0);

function mentionsIn(what: unknown): number {
  if (Array.isArray(what)) return what.length;
  const { mentionIds, mentionId } = (what ?? {}) as { mentionIds?: unknown[]; mentionId?: unknown };
  return mentionIds?.length ?? (mentionId === undefined ? 0 : 1);
}
