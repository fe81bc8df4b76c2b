import type { Ticket } from '../../contracts/ticket.ts';
import { joinOrder } from '../../domain/join-order.ts';
import { type Acted, type Action, ActionRefused } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { type Row, readRows } from './read-rows.ts';
import { isFrom, tokensToWake, writeTransition } from './ticket-change.ts';
import { type Head, headIn, readHead } from './ticket-head.ts';
import { headKey } from './ticket-items.ts';
import { isSameMoment } from './ticket-moment.ts';

/**
 * Joins two tickets of one watch: the one with the higher number is resolved and says where it went. Its posts stay in it.
 * @throws TicketUnknown, ActionRefused
 */
export async function joinTickets(
  client: DocumentClient,
  tableName: string,
  action: Action,
  into: string,
): Promise<Acted> {
  if (action.ticketId === into) throw new ActionRefused('a ticket is never joined with itself');
  const keys = [action.ticketId, into].map(headKey);
  const rows = await readRows(client, { tableName, keys, isConsistent: true });
  const [asked, other] = [headAmong(rows, action.ticketId), headAmong(rows, into)];
  if (asked.ticket.opening !== action.opening) {
    return { ticket: asked.ticket, changed: false, stands: false, taskTokens: [] };
  }
  const { moves, stays } = joinOrder(asked.ticket, other.ticket);
  const moving = moves === asked.ticket ? asked : other;
  const did: Action = { ...action, ...placeOf(moves), action: { do: 'join', into: stays.ticketId } };
  const acted = async (head: Head, changed: boolean): Promise<Acted> => {
    const stands = changed || isFrom(did, head);
    const taskTokens = tokensToWake(did, head, stands);
    // It took something open along.
    const isToBeKeptOpen = stands && head.ticket.resolvedAt === action.at;
    const opened = isToBeKeptOpen ? await keepOpen(client, tableName, action, stays, changed) : undefined;
    const joinedInto = opened ?? stays;
    return { ticket: head.ticket, changed, stands, taskTokens, joinedInto, ...(opened && { opened }) };
  };
  if (moves.movedTo === stays.ticketId) return acted(moving, false);
  refuseJoin(moves, stays);
  const written = await writeTransition(client, tableName, did);
  // It was moved, or opened anew, in between.
  return written === undefined ? joinTickets(client, tableName, action, into) : acted(written, true);
}

/**
 * Opens the ticket anew that stays, where it was resolved just when the other one came into it: or nobody would look after what
 * was open. Answers that opening, in each delivery; undefined where that was not so.
 */
async function keepOpen(
  client: DocumentClient,
  tableName: string,
  { at, ...asked }: Action,
  { ticketId }: Ticket,
  isFirst: boolean,
): Promise<Ticket | undefined> {
  const { ticket } = await readHead(client, tableName, ticketId);
  if (ticket.opening > 1 && ticket.openedAt === at) return ticket;
  const { status, movedTo, resolvedAt, opening, acknowledgeBy, resolveBy } = ticket;
  if (status !== 'resolved' || movedTo !== undefined) return undefined;
  if (!isFirst && !isSameMoment(at, resolvedAt)) return undefined;
  // It goes on as it was: what was promised is due when it was.
  const due = { acknowledgeBy, resolveBy };
  const reopened = await writeTransition(client, tableName, {
    ...{ ...asked, ticketId, opening, at, due },
    action: { do: 'reopen' },
  });
  return reopened?.ticket;
}

const headAmong = (rows: readonly Row[], wanted: string): Head =>
  headIn(
    rows.find(({ ticketId }) => ticketId === wanted),
    wanted,
  );

const placeOf = ({ ticketId, opening }: Ticket) => ({ ticketId, opening });

function refuseJoin(moves: Ticket, stays: Ticket): void {
  if (moves.watch !== stays.watch) {
    throw new ActionRefused(`${moves.number} is of the watch '${moves.watch}', ${stays.number} of '${stays.watch}'`);
  }
  for (const { number, movedTo } of [moves, stays]) {
    if (movedTo !== undefined) throw new ActionRefused(`${number} goes on in '${movedTo}': join with that`);
  }
  if (stays.status === 'resolved') {
    throw new ActionRefused(`${moves.number} would go into ${stays.number}, which is resolved: reopen that first`);
  }
}
