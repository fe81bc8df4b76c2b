import { Ticket } from '../../contracts/ticket.ts';
import { OverheardError } from '../../domain/overheard-error.ts';
import type { Filed, Filing, TicketPost, TicketStore } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import type { Row } from './read-rows.ts';
import { readHead } from './ticket-head.ts';
import { findPlace } from './ticket-home.ts';
import { isSameMoment } from './ticket-moment.ts';
import { goOnElsewhere, openTicket, reopenTicket } from './ticket-opening.ts';
import { putPost } from './ticket-post-row.ts';
import { isRaising, raisePriority } from './ticket-raising.ts';
import { packedTerms, tellSearch } from './ticket-search-rows.ts';
import type { Trail } from './ticket-trail.ts';

/** Each attempt that fails is somebody else's that succeeded, with another post of the same ticket. */
const mostAttempts = 20;

/**
 * Each step below is one conditional write, and whichever of them a crash leaves undone, the next delivery of the same
 * mention does. Where a write is refused, another post was faster, and the place is looked at again.
 */
export const ticketFiling = (client: DocumentClient, tableName: string): Pick<TicketStore, 'file' | 'recordAnswer'> => {
  const join = (
    ticketId: string,
    filing: Pick<Filing, 'mention' | 'now' | 'by'>,
    what: TicketPost['what'],
    more: { readonly terms?: Uint8Array; readonly raises?: number } = {},
  ) => {
    const { mention, now, by } = filing;
    const at = new Date(now).toISOString();
    return putPost(client, tableName, ticketId, { mentionId: mention.id, what, at, ...(by && { by }), ...more });
  };

  /** The search first: where the row of the post is, nobody has to tell it again. */
  const joinAndTell = async (
    ticket: Ticket,
    filing: Filing,
    what: TicketPost['what'],
    raises?: number,
  ): Promise<boolean> => {
    const terms = filing.post && packedTerms(filing.post.text);
    if (terms !== undefined) await tellSearch(client, tableName, ticket, { mentionId: filing.mention.id, terms });
    return join(ticket.ticketId, filing, what, { ...(terms && { terms }), ...(raises && { raises }) });
  };

  /** The mention opened or reopened the ticket, now or in an earlier delivery that may have ended there. */
  const asOpener = async (filing: Filing, ticket: Ticket, post?: Trail['post']): Promise<Filed> => {
    const outcome = ticket.opening === 1 ? 'opened' : 'reopened';
    const isNew = post === undefined && (await joinAndTell(ticket, filing, outcome));
    return { ticket, outcome, isNew };
  };

  /** The post lies in the ticket by its row, which says whether it raised this opening. */
  const merged = async (
    filing: Filing,
    ticket: Ticket,
    raised: unknown,
    as: Pick<Filed, 'outcome' | 'isNew'>,
  ): Promise<Filed> => {
    if (raised !== ticket.opening) return { ticket, ...as };
    return { ticket: await raisePriority(client, tableName, ticket, filing.priority), ...as, raises: true };
  };

  const merge = async (filing: Filing, into: Ticket): Promise<Filed | undefined> => {
    const raises = isRaising(filing.priority, into) ? into.opening : undefined;
    if (!(await joinAndTell(into, filing, 'merged', raises))) return undefined;
    const { ticket } = await readHead(client, tableName, into.ticketId);
    if (!isOver(ticket)) return merged(filing, ticket, raises, { outcome: 'merged', isNew: true });
    // Whoever resolved it meanwhile has not seen the post.
    await reopenTicket(client, tableName, filing, ticket);
    const { ticket: standing } = await readHead(client, tableName, into.ticketId);
    return { ticket: standing, outcome: standing.openedBy === filing.mention.id ? 'reopened' : 'merged', isNew: true };
  };

  /** Whoever put the post there may have died before the look at the ticket. */
  const mergeAgain = async (filing: Filing, ticket: Ticket, post: Row): Promise<Filed | undefined> => {
    if (post.what === 'merged' && isOver(ticket) && isSameMoment(String(post.at), ticket.resolvedAt)) {
      const reopened = await reopenTicket(client, tableName, filing, ticket);
      return reopened && asOpener(filing, reopened, post);
    }
    return merged(filing, ticket, post.raises, { outcome: 'already-filed', isNew: false });
  };

  /** Undefined where somebody else was faster. */
  const fileAt = async ({ ticketId, head, post, follows }: Trail, filing: Filing): Promise<Filed | undefined> => {
    const { mention, now, reopenWithin } = filing;
    if (head === undefined) {
      const opened = await openTicket(client, tableName, filing, ticketId, follows);
      return opened && asOpener(filing, opened);
    }
    const ticket = Ticket.parse(head);
    if (ticket.openedBy === mention.id && ticket.movedTo === undefined) return asOpener(filing, ticket, post);
    if (post !== undefined) return mergeAgain(filing, ticket, post);
    if (!isOver(ticket)) return merge(filing, ticket);
    if (now - Date.parse(ticket.resolvedAt ?? '') <= reopenWithin) {
      const reopened = await reopenTicket(client, tableName, filing, ticket);
      return reopened && asOpener(filing, reopened);
    }
    await goOnElsewhere(client, tableName, ticket, mention.id);
    return undefined;
  };

  return {
    async file(filing) {
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const filed = await fileAt(await findPlace(client, tableName, filing), filing);
        if (filed !== undefined) return filed;
      }
      throw new ConversationBusy(`${mostAttempts} times, another post of the conversation was faster`);
    },

    async recordAnswer(filing) {
      const { ticketId, post } = await findPlace(client, tableName, filing);
      const isNew = post === undefined && (await join(ticketId, filing, 'answered'));
      return { ticketId, isNew };
    },
  };
};

const isOver = ({ status, movedTo }: Ticket): boolean => status === 'resolved' && movedTo === undefined;

/** Too many posts of one conversation at once. */
export class ConversationBusy extends OverheardError {
  override readonly name = 'ConversationBusy';
}
