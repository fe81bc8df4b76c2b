import type { Desk } from '../contracts/desk.ts';
import {
  type BackfillBegan,
  type BudgetSpent,
  backfillBegan,
  budgetSpent,
  type GapDetected,
  gapDetected,
  type ListeningEvent,
  type SourceStopped,
  sourceStopped,
  type UsageDiffers,
  usageDiffers,
} from '../contracts/listening-events.ts';
import { type SourceName, sourceOf } from '../contracts/watch.ts';

/** What the desk has to say about its own listening, for somebody who did not expect it. */
export interface DeskNote {
  /** The same for every event that says the same thing. */
  readonly key: string;
  readonly title: string;
  /** What happened and what it means, in sentences. */
  readonly meaning: string;
  /** What can be done, the best first. */
  readonly choices: readonly string[];
}

/** The note of an event. A source that stays silent, or a bill that differs, is worth one note a day. */
export function noteOf(desk: Desk, event: ListeningEvent): DeskNote {
  switch (event['detail-type']) {
    case gapDetected.detailType:
      return gapNote(event.detail, sourceIn(desk, event.detail.watch));
    case budgetSpent.detailType:
      return budgetNote(event.detail);
    case sourceStopped.detailType:
      return stoppedNote(event.detail, sourceIn(desk, event.detail.watch));
    case backfillBegan.detailType:
      return backfillNote(event.detail);
    case usageDiffers.detailType:
      return usageNote(event.detail);
  }
}

function gapNote({ watch, from, to }: GapDetected, source: SourceName): DeskNote {
  const choices = {
    x: [
      'Search on X itself: its website may still show those posts. Use the query of the watch, with `since:` and `until:`.',
    ],
    'hacker-news': ['Search on hn.algolia.com, which still has them.'],
    feed: ['Look at the page that the feed belongs to.'],
  } as const;
  return {
    key: `gap-detected#${watch}#${from}#${to}`,
    title: `🕳 ${watch}: posts may be missing`,
    meaning:
      `Nobody was listening from ${minute(from)} to ${minute(to)}, and the source no longer hands out what was said then. ` +
      'Everything after that is heard as usual.',
    choices: choices[source],
  };
}

function budgetNote({ watch, scope = 'watch', limit, period, budget }: BudgetSpent): DeskNote {
  const [end, name] = limit === 'daily' ? ['midnight UTC', 'day'] : ['the 1st of the next month (UTC)', 'month'];
  const setting = {
    watch: `\`${limit}Budget\` of the watch \`${watch}\``,
    desk: `\`budget.${limit}\``,
  }[scope];
  return {
    // Another amount is another budget: one that was raised may be spent on the same day.
    key: `budget-spent#${scope === 'desk' ? 'the whole desk' : watch}#${period}#${budget}`,
    title: scope === 'desk' ? '💸 The whole desk: budget used up' : `💸 ${watch}: budget used up`,
    meaning:
      `The $${budget} that ${scope === 'desk' ? 'all watches together' : 'this watch'} may spend in a ${name} are spent ` +
      `(${period}), so ${scope === 'desk' ? 'no post of X is' : 'nothing of it is'} read until ${end}.`,
    choices: [
      `Raise ${setting} in \`infra/config/desk.ts\` and deploy.`,
      `Wait for ${end}.`,
      'Narrow the query.',
      'Whichever you choose: what was missed is caught up then, as far as the source reaches back.',
    ],
  };
}

function stoppedNote({ watch, reason, detail, until }: SourceStopped, source: SourceName): DeskNote {
  return {
    key: `source-stopped#${watch}#${reason}#${until.slice(0, 10)}`,
    title: `🔇 ${watch}: ${sourceWords[source]} no longer answers`,
    meaning: `${detail.replace(/[.\s]*$/, '')}. It is asked again at ${minute(until)}, and until it answers nothing of this watch is heard.`,
    choices: remedies[reason] ?? [
      'Read the log of `SearchMentions`, then "SearchMentions/Failing" in `infra/runbook.md`.',
    ],
  };
}

/** By the names of errors. */
const remedies: Readonly<Record<string, readonly string[]>> = {
  SourceUnauthorized: [
    'Make a new bearer token in X\'s developer console and write it over the old one: "Set up once" in `infra/runbook.md`. It is used without a deployment.',
    'Where X says that the app belongs to no project, put it into one there.',
  ],
  SourceExhausted: [
    "Buy credits, or raise the spending cap, in X's developer console.",
    'Or wait until X counts anew, where it is a cap of the month.',
  ],
  SourceThrottled: [
    'See whether another program uses the same token, and give Overheard an app of its own.',
    'Or make `every` of the watches longer in `infra/config/desk.ts` and deploy.',
  ],
  SourceRefused: [
    'Mend the query of the watch in `infra/config/desk.ts` and deploy. For X, `npm run watch -- "<the query>"` says what is wrong with it.',
  ],
};

function backfillNote({ watch, from, posts, dollars }: BackfillBegan): DeskNote {
  const price = dollars === undefined ? '' : `, for about $${dollars.toFixed(2)}`;
  const estimate =
    posts === undefined
      ? 'X did not say how many posts that are, nor what they cost.'
      : `About ${posts} posts${price}.`;
  return {
    key: `backfill-began#${watch}#${from.slice(0, 10)}`,
    title: `⏪ ${watch}: reading what was said before`,
    meaning: `This is the first time that the watch listens, so it reads back to ${minute(from)}. ${estimate}`,
    choices: [
      'Nothing to do: the budget of the watch holds for this too.',
      "To stop it, set `backfill: 'none'` for the watch in `infra/config/desk.ts` and deploy.",
    ],
  };
}

function usageNote({ day, atX, inOurBooks }: UsageDiffers): DeskNote {
  return {
    key: `usage-differs#${day}`,
    title: '🧾 X counts more posts than we do',
    meaning:
      `For ${day} X counts ${atX} posts, our books ${inOurBooks}. X bills what X counts. The budget of the whole desk takes ` +
      'the difference into account, those of single watches do not.',
    choices: [
      'See whether another program uses the same developer app, and give Overheard one of its own.',
      'If none does, look into the log of `SearchMentions` of that day for runs that timed out.',
    ],
  };
}

const sourceWords: Readonly<Record<SourceName, string>> = { x: 'X', 'hacker-news': 'Hacker News', feed: 'the feed' };

function sourceIn({ watches }: Desk, name: string): SourceName {
  const watch = watches[name];
  return watch === undefined ? 'x' : sourceOf(watch);
}

/** `2026-11-22 10:00 UTC` */
const minute = (at: string): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
