import { TicketNumber } from '../../../functions/contracts/ticket-number.ts';
import { Verdict } from '../../../functions/contracts/verdict.ts';
import type { LocalDesk } from '../desk.ts';
import { seenPost } from '../seen-post.ts';
import type { TicketFile, TicketPost } from './desk-view.ts';
import { linksOf } from './ticket-links.ts';
import { earliestFirst, historyIn, isPost, isTicket, nextHop, type Row, ticketAmong } from './ticket-rows.ts';

/** What is read of the tables. */
export type Tables = Pick<LocalDesk, 'rowsIn' | 'rowsOf' | 'mentionRow'>;

const ticketRows = (tables: Tables, ticketId: string): Promise<readonly Row[]> =>
  tables.rowsOf('Tickets', 'ticketId', ticketId);

/** @param name of the ticket: its number, its id, or the id of a signpost to it */
export async function ticketFile(tables: Tables, name: string): Promise<TicketFile | undefined> {
  const id = TicketNumber.safeParse(name).success ? await idOf(tables, name) : name;
  const rows = id === undefined ? [] : await rowsBehind(tables, id);
  const ticket = ticketAmong(rows);
  if (ticket === undefined) return undefined;
  const history = historyIn(rows);
  const posts = await Promise.all(rows.filter(isPost).map((row) => postOf(tables, row)));
  return {
    ticket,
    links: await linksOf(ticket, history, async (other) => ticketAmong(await rowsBehind(tables, other))),
    history,
    posts: posts.filter((post) => post !== undefined).sort(earliestFirst(({ createdAt }) => createdAt)),
  };
}

async function idOf(tables: Tables, number: string): Promise<string | undefined> {
  const rows = await tables.rowsIn('Tickets');
  const head = rows.find((row) => isTicket(row) && row.number === number);
  return head && String(head.ticketId);
}

/** Of the ticket there, or of that to which signposts lead from there. */
async function rowsBehind(tables: Tables, address: string): Promise<readonly Row[]> {
  const seen = new Set<string>();
  let rows: readonly Row[] = [];
  for (let next: string | undefined = address; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    rows = await ticketRows(tables, next);
    next = ticketAmong(rows) === undefined ? nextHop(rows, '') : undefined;
  }
  return rows;
}

/** The ticket in which a mention lies, wherever it went: as `TicketStore.ticketOf` finds it. */
export async function ticketOf(tables: Tables, mentionId: string): Promise<string | undefined> {
  const mention = await tables.mentionRow(mentionId);
  if (mention === undefined) return undefined;
  const way = new Set([`${mention.watch}-${mention.conversationId}`]);
  let found: string | undefined;
  // What is added on the way is gone through as well, each address once.
  for (const address of way) {
    const rows = await ticketRows(tables, address);
    if (rows.some(({ item }) => item === `post#${mentionId}`)) found = address;
    const next = nextHop(rows, mentionId);
    if (next !== undefined) way.add(next);
  }
  return found;
}

async function postOf(tables: Tables, { mentionId, what, movedTo }: Row): Promise<TicketPost | undefined> {
  const id = String(mentionId);
  const row = await tables.mentionRow(id);
  if (row === undefined) return undefined;
  const { authorHandle } = row;
  const verdict = Verdict.safeParse(row.verdict).data;
  return {
    id,
    authorId: String(row.authorId),
    ...(typeof authorHandle === 'string' && { authorHandle }),
    postId: String(row.postId),
    createdAt: String(row.createdAt),
    ...seenPost(row, verdict),
    verdict,
    what: String(what),
    ...(typeof movedTo === 'string' && { movedTo }),
  };
}

/** What mentions say, as far as it is still there. */
export async function textsOf(tables: Tables, mentionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await Promise.all(
    mentionIds.map(async (id) => {
      const row = await tables.mentionRow(id);
      const { text } = row === undefined ? {} : seenPost(row, Verdict.safeParse(row.verdict).data);
      if (text !== undefined) texts.set(id, text);
    }),
  );
  return texts;
}
