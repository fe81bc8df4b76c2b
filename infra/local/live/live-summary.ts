import { ticketCounts } from '../show/summary-text.ts';
import type { Summary, Tally } from '../summary.ts';

/** What `--json` writes of a live desk. Dollars are US dollars. */
export interface LiveSummary extends Pick<Summary, 'verdicts' | 'tickets' | 'notifications' | 'deadLetters' | 'gaps'> {
  readonly posts: {
    /** What the sources answered with. */
    readonly read: number;
    readonly filtered: number;
    /** Known before. */
    readonly duplicates: number;
    readonly triaged: number;
  };
  readonly dollars: {
    /** What X cost in this run, by the ledger's books. */
    readonly x: number;
    readonly byWatch: Readonly<Record<string, number>>;
  };
  readonly seconds: number;
}

export function liveSummary(
  { read, filtered, known, triaged, verdicts, tickets, notifications, gaps }: Tally,
  { byWatch, ...rest }: Pick<LiveSummary, 'deadLetters' | 'seconds'> & Pick<LiveSummary['dollars'], 'byWatch'>,
): LiveSummary {
  const x = Object.values(byWatch).reduce((sum, dollars) => sum + dollars, 0);
  return {
    // A poll that failed after some pages says nothing of them.
    posts: { read: Math.max(read, triaged + filtered), filtered, duplicates: known, triaged },
    ...{ verdicts, tickets, notifications, gaps },
    dollars: { x, byWatch },
    ...rest,
  };
}

/** The summary for a person. */
export function liveSummaryText({ posts, tickets, notifications, dollars, ...rest }: LiveSummary): string {
  const { deadLetters, gaps, seconds } = rest;
  const spent = Object.entries(dollars.byWatch).filter(([, amount]) => amount > 0);
  const shares = spent.length < 2 ? '' : ` (${spent.map(([watch, amount]) => `${watch} ${usd(amount)}`).join(', ')})`;
  const rows = [
    [
      'posts',
      `${posts.read} read, ${posts.triaged} triaged, ${posts.filtered} filtered, ${posts.duplicates} known before`,
    ],
    ['tickets', ticketCounts(tickets)],
    ['told', `${notifications.slack} Slack cards, ${notifications.email} emails`],
    ['trouble', `${deadLetters} dead letters, ${gaps} gaps`],
    ['cost at X', `${usd(dollars.x)} by the ledger's books${shares}`],
    ['listened', spanText(seconds)],
  ] as const;
  return rows.map(([name, text]) => `${name.padEnd(12)} ${text}`).join('\n');
}

/** A post read from one's own mentions timeline costs a tenth of a cent. */
const usd = (amount: number): string => `$${amount.toFixed(amount > 0 && amount < 0.1 ? 3 : 2)}`;

/** `2 h 5 min`, `5 min`, `12 s` */
function spanText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
