import type { Desk } from '../../functions/contracts/desk.ts';
import type { HistoryEntry, TicketPost } from '../../functions/ports/ticket-store.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import { nameOf } from './people.ts';
import { momentText } from './times.ts';

const postWords: Readonly<Record<TicketPost['what'], string>> = {
  opened: 'opened by',
  reopened: 'reopened by',
  merged: 'joined by the post',
  answered: 'our own answer',
};

interface Line {
  readonly at: string;
  readonly said: string;
}

/** The whole life of a ticket, a line for each thing that happened: when, what, who, from where, why. */
export function historyText(
  posts: readonly TicketPost[],
  history: readonly HistoryEntry[],
  desk: Pick<Desk, 'people'>,
  zone: string,
): readonly string[] {
  const lines: Line[] = [
    ...posts.map(({ at, what, mentionId, by }) => ({
      at,
      said: terminalSafe(`${postWords[what]} ${mentionId}${by === undefined ? '' : `, by ${nameOf(desk, by)}`}`),
    })),
    ...history.map((entry) => ({ at: entry.at, said: entryText(entry, desk, zone) })),
  ];
  return lines
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, said }) => `${momentText(at, zone)}  ${said}`);
}

/** `assigned to Ben Okafor by Ana Duarte (slack)`, `noted by Ana Duarte (command-line): “called them”` */
function entryText({ what, by, to, from, note }: HistoryEntry, desk: Pick<Desk, 'people'>, zone: string): string {
  const whom = to === undefined ? '' : ` ${toWords(what, to, desk, zone)}`;
  const where = from === undefined ? '' : ` (${from})`;
  const why = note === undefined ? '' : `: “${terminalSafe(note)}”`;
  return terminalSafe(`${what}${whom} ${byWords(by, desk)}${where}`) + why;
}

/** A notice that nobody acted on, a mention, or a person. */
const byWords = (by: string, desk: Pick<Desk, 'people'>): string => {
  const [, kind, what] = /^(missed|remind)-(.*)$/.exec(by) ?? [];
  if (kind === 'missed') return `because nobody had ${what}d it in time`;
  if (kind === 'remind') return `to ${what} it`;
  return `by ${nameOf(desk, by)}`;
};

function toWords(what: HistoryEntry['what'], to: string, desk: Pick<Desk, 'people'>, zone: string): string {
  if (what === 'snoozed') return `until ${momentText(to, zone)}`;
  if (what === 'joined' || what === 'split') return `with ${to}`;
  return `to ${nameOf(desk, to)}`;
}
