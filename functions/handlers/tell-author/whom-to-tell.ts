import type { Desk } from '../../contracts/desk.ts';
import type { Mention } from '../../contracts/mention.ts';
import type { Ticket } from '../../contracts/ticket.ts';
import { postUrl } from '../../domain/notice-words.ts';
import { type Recipient, type ReplyPrices, recipientsOf, tellingKey, usualResolvedText } from '../../domain/telling.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { TellingState, TellingStore } from '../../ports/telling-store.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { authorHash } from './author-hash.ts';

interface Ports {
  readonly desk: Pick<Desk, 'tickets'>;
  readonly tickets: Pick<TicketStore, 'read' | 'numbered' | 'posts' | 'history'>;
  readonly mentions: Pick<MentionStore, 'read'>;
  readonly telling: Pick<TellingStore, 'states'>;
  readonly prices: ReplyPrices;
}

export interface WhomToTell {
  readonly ticket: Ticket;
  /** `begun`: a reply was begun, and nobody knows yet whether it was posted; `sent`: they were told. */
  readonly recipients: readonly (Recipient & { readonly state: TellingState | undefined })[];
  /** Posts that are gone by now, with whoever wrote them. */
  readonly gone: number;
}

/**
 * Everybody whose post lies in a ticket, or in one that was joined into it: what may be done, in what words, at what price.
 * @param text in the place of the desk's words
 * @throws TicketUnknown
 */
export async function whomToTell(
  { desk, tickets, mentions, telling, prices }: Ports,
  ticketId: string,
  text?: string,
): Promise<WhomToTell> {
  const ticket = await tickets.read(ticketId);
  const ids = await reportsIn(tickets, ticket);
  const posts = await mentions.read(ids);
  const states = await telling.states(ticketId, ticket.opening);
  const stateOf = (author: Pick<Mention, 'source' | 'authorId'>): TellingState | undefined =>
    states.get(tellingKey(ticketId, ticket.opening, authorHash(author)));
  const recipients = recipientsOf(posts, {
    text: text ?? desk.tickets?.resolvedText ?? usualResolvedText(ticket.brand),
    prices,
    // Our own answers were left out before.
    isOwn: () => false,
    urlOf: postUrl,
  });
  return {
    ticket,
    recipients: recipients.map((recipient) => ({ ...recipient, state: stateOf(recipient.author) })),
    gone: ids.length - posts.length,
  };
}

/** The mentions that report something, our own answers left out. */
async function reportsIn(
  tickets: Ports['tickets'],
  { ticketId }: Pick<Ticket, 'ticketId'>,
  seen: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  if (seen.has(ticketId)) return [];
  const [posts, history] = await Promise.all([tickets.posts(ticketId), tickets.history(ticketId)]);
  const own = posts.filter(({ what }) => what !== 'answered').map(({ mentionId }) => mentionId);
  const joined: string[] = [];
  for (const { what, to } of history) {
    const other = what === 'joined' && to !== undefined ? await tickets.numbered(to) : undefined;
    if (other?.movedTo === ticketId) joined.push(...(await reportsIn(tickets, other, new Set([...seen, ticketId]))));
  }
  return [...new Set([...own, ...joined])];
}
