import { personalDataIn } from '../../functions/classifier/personal-data.ts';
import { masked } from '../../functions/contracts/masked.ts';
import type { Mention } from '../../functions/contracts/mention.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { Verdict } from '../../functions/contracts/verdict.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import type { OpenDesk } from './open-desk.ts';

/** As many rows as one read of the table takes. */
const perRead = 100;

/** The rows of these mentions by their ids; those that are gone or redacted are missing. */
export async function mentionsById(
  { mentions }: Pick<OpenDesk, 'mentions'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Mention>> {
  const wanted = [...new Set(ids)];
  const pages: Promise<Mention[]>[] = [];
  for (let at = 0; at < wanted.length; at += perRead) pages.push(mentions.read(wanted.slice(at, at + perRead)));
  return new Map((await Promise.all(pages)).flat().map((mention) => [mention.id, mention]));
}

/** What a post says, as cards show it: what is personal in it is hidden, also what Comprehend found in this very text. */
export function wordsOf({ text, versionId }: Mention, verdict?: Verdict): string {
  const judged = verdict?.ofVersion === versionId ? (verdict?.personalData ?? []) : [];
  return masked(text, [...judged, ...personalDataIn(text)]);
}

/** The words of the post that opened the ticket. */
export const openingWords = (ticket: Ticket, posts: ReadonlyMap<string, Mention>): string | undefined => {
  const post = posts.get(ticket.openedBy);
  return post && wordsOf(post, ticket.verdict);
};

/** In one line, for a terminal; `(gone)` where the post is. */
export const oneLine = (words: string | undefined): string =>
  words === undefined ? '(gone)' : terminalSafe(words.replace(/\s+/g, ' ').trim());
