import { author, postUrl } from '../../functions/domain/notice-words.ts';
import type { ListedMention } from '../../functions/ports/mention-lists.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import type { Screen } from './command.ts';
import type { OpenDesk } from './open-desk.ts';
import { oneLine, wordsOf } from './posts-of.ts';
import { textTable } from './text-table.ts';
import { numberOf } from './ticket-file.ts';
import { momentText } from './times.ts';

/** A mention, and the ticket in which it lies. */
export interface HeardMention extends ListedMention {
  readonly ticket: string | undefined;
}

export const newestFirst = (a: ListedMention, b: ListedMention): number =>
  Date.parse(b.createdAt) - Date.parse(a.createdAt);

/** So many tickets are looked for at once. */
const atOnce = 8;

/** Where each mention went. */
export async function whereTheyWent(desk: OpenDesk, listed: readonly ListedMention[]): Promise<HeardMention[]> {
  const heard: HeardMention[] = [];
  for (let at = 0; at < listed.length; at += atOnce) {
    const some = listed.slice(at, at + atOnce);
    heard.push(...(await Promise.all(some.map(async (each) => ({ ...each, ticket: await ticketOf(desk, each) })))));
  }
  return heard;
}

async function ticketOf(desk: OpenDesk, { mention }: ListedMention): Promise<string | undefined> {
  // Of a mention without a route somebody may have opened a ticket by hand.
  if (mention === undefined) return undefined;
  const ticketId = await desk.tickets.ticketOf(mention);
  return ticketId === undefined ? undefined : numberOf(desk, ticketId);
}

export const heardAsJson = ({
  id,
  createdAt,
  mention,
  verdict,
  route,
  ignoredBy,
  redactedAt,
  ticket,
}: HeardMention) => ({
  mentionId: id,
  createdAt,
  author: mention && author(mention),
  authorId: mention?.authorId,
  text: mention && wordsOf(mention, verdict),
  url: mention && postUrl(mention),
  verdict,
  route,
  ignoredBy,
  ticket,
  redactedAt,
});

export const heardDocument =
  'mentions: { mentionId, createdAt, author?, authorId?, text?, url?, verdict?, route?, ignoredBy?, ticket?, redactedAt? }[]';

/** Mentions, a line each. */
export function heardText(heard: readonly HeardMention[], { columns, zone }: Screen): string {
  const head = ['heard', 'mention', 'verdict', 'went to', 'author', `post (times in ${zone})`];
  const rows = heard.map((each) => [
    momentText(each.createdAt, zone),
    each.id,
    each.verdict === undefined ? 'not judged' : `${each.verdict.intent} ${each.verdict.confidence.toFixed(2)}`,
    wentTo(each),
    each.mention === undefined ? '' : terminalSafe(author(each.mention)),
    oneLine(each.mention && wordsOf(each.mention, each.verdict)),
  ]);
  return textTable([head, ...rows], columns);
}

const wentTo = ({ ticket, route, ignoredBy }: HeardMention): string =>
  ticket ?? route ?? (ignoredBy === undefined ? 'nobody' : `ignored: ${ignoredBy}`);
