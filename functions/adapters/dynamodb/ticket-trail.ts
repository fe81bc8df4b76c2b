import type { Mention } from '../../contracts/mention.ts';
import { mentionBeside, ticketIdOf } from '../../domain/filing.ts';
import { OverheardError } from '../../domain/overheard-error.ts';
import type { DocumentClient } from './document-client.ts';
import { type Row, readRows } from './read-rows.ts';
import { headKey, postItem } from './ticket-items.ts';

/** Where a mention lies, or would. */
export interface Trail {
  readonly ticketId: string;
  /** The row `ticket` there: a ticket, and no signpost unless the mention lies beside it. */
  readonly head?: Row;
  /** The row of the mention there. */
  readonly post?: Row;
  /** Of a trail that ends where nothing is yet: the ticket that goes on there. */
  readonly follows?: string;
}

type Followed = Pick<Mention, 'id' | 'watch' | 'conversationId'>;

/** A row `ticket` that only says where the conversation's ticket lies. */
const isSignpost = (row: Row): boolean => row.number === undefined;

/**
 * Goes from an address to where the mention lies, or else to where its conversation's posts go now. A row with `movedTo` says
 * where to look next: that of the mention itself, and else that of the ticket. Where the post that began the conversation was
 * split out of a ticket to which the conversation had only been moved, the others go after it; but one of them may have come
 * before, so both ways are looked along. Reads consistently.
 * @throws TrailEndless
 */
export async function followTrail(
  client: DocumentClient,
  tableName: string,
  address: string,
  mention: Followed,
): Promise<Trail> {
  const { end } = await walk(client, tableName, address, mention);
  if (end === undefined) throw new TrailEndless(`the way from '${address}' leads back to where it was`);
  return end;
}

/** Every ticket in which the mention ever lay, in that order. Reads consistently. */
export const ticketsAlong = async (
  client: DocumentClient,
  tableName: string,
  mention: Followed,
): Promise<readonly string[]> => (await walk(client, tableName, ticketIdOf(mention), mention)).lay;

async function walk(
  client: DocumentClient,
  tableName: string,
  address: string,
  mention: Followed,
): Promise<{ readonly end: Trail | undefined; readonly lay: readonly string[] }> {
  const seen = new Set<string>();
  const lay: string[] = [];

  /** Undefined where all ways from there lead back. */
  const goTo = async (ticketId: string, follows?: string): Promise<Trail | undefined> => {
    seen.add(ticketId);
    const { head, post, beginning } = await lookAt(client, tableName, ticketId, mention);
    const here = { ticketId, ...(head !== undefined && { head }) };
    if (post !== undefined) {
      lay.push(ticketId);
      return post.movedTo === undefined ? { ...here, post } : goTo(String(post.movedTo));
    }
    const onward = head?.movedTo;
    const isAtHome = ticketId === ticketIdOf(mention) && onward === undefined;
    const next = head === undefined || isSignpost(head) ? undefined : ticketId;
    let end: Trail | undefined;
    for (const way of [isAtHome ? undefined : beginning?.movedTo, onward]) {
      if (way === undefined || seen.has(String(way))) continue;
      const there = await goTo(String(way), next);
      if (there?.post !== undefined) return there;
      end ??= there;
    }
    if (end !== undefined || onward !== undefined) return end;
    return { ...here, ...(head === undefined && follows !== undefined && { follows }) };
  };

  return { end: await goTo(address), lay };
}

interface Place {
  readonly head?: Row;
  /** The row of the mention, and of that which began its conversation. */
  readonly post?: Row;
  readonly beginning?: Row;
}

/** What lies of a ticket and a mention at that address. */
async function lookAt(
  client: DocumentClient,
  tableName: string,
  ticketId: string,
  { id, conversationId }: Followed,
): Promise<Place> {
  const began = mentionBeside(id, conversationId);
  const posts = [...new Set([id, began])].map((mentionId) => ({ ticketId, item: postItem(mentionId) }));
  const rows = await readRows(client, { tableName, keys: [headKey(ticketId), ...posts], isConsistent: true });
  const at = (wanted: string) => rows.find(({ item }) => item === wanted);
  const [head, post, beginning] = [at(headKey(ticketId).item), at(postItem(id)), at(postItem(began))];
  return {
    ...(head !== undefined && { head }),
    ...(post !== undefined && { post }),
    ...(beginning !== undefined && { beginning }),
  };
}

/** Signposts that point to one another in a circle: nothing writes such. */
export class TrailEndless extends OverheardError {
  override readonly name = 'TrailEndless';
}
