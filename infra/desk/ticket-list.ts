import type { Mention } from '../../functions/contracts/mention.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { Answer, Screen } from './command.ts';
import type { OpenDesk } from './open-desk.ts';
import { mentionsById, oneLine, openingWords } from './posts-of.ts';
import { textTable } from './text-table.ts';
import { dueText, isOverdue, roughly } from './times.ts';

const head = ['ticket', 'status', 'priority', 'kind', 'who', 'age', 'due', 'route', 'post'];

/** A ticket as `--json` writes it; times are ISO 8601 in UTC, and what it does not have is left out. */
export const ticketAsJson = (ticket: Ticket, now: number, posts: ReadonlyMap<string, Mention>) => ({
  number: ticket.number,
  ticketId: ticket.ticketId,
  status: ticket.status,
  priority: ticket.priority,
  kind: ticket.verdict.intent,
  watch: ticket.watch,
  brand: ticket.brand,
  route: ticket.route,
  assignee: ticket.assignee,
  opening: ticket.opening,
  openedAt: ticket.openedAt,
  acknowledgeBy: ticket.acknowledgeBy,
  resolveBy: ticket.resolveBy,
  acknowledgedAt: ticket.acknowledgedAt,
  resolvedAt: ticket.resolvedAt,
  quietUntil: ticket.quietUntil,
  isOverdue: isOverdue(ticket, now),
  escalations: ticket.escalations,
  externalId: ticket.externalId,
  text: openingWords(ticket, posts),
});

export const ticketDocument =
  'tickets: { number, ticketId, status, priority, kind, watch, brand, route, assignee?, opening, openedAt, acknowledgeBy, ' +
  'resolveBy, acknowledgedAt?, resolvedAt?, quietUntil?, isOverdue, escalations, externalId?, text? }[]';

/** Tickets, a line each. @param empty what to say where there are none */
export async function ticketList(
  desk: OpenDesk,
  { columns }: Screen,
  tickets: readonly Ticket[],
  empty: string,
): Promise<Answer> {
  const now = desk.now();
  const posts = await mentionsById(
    desk,
    tickets.map(({ openedBy }) => openedBy),
  );
  const rows = tickets.map((ticket) => [
    ticket.number,
    ticket.status,
    ticket.priority,
    ticket.verdict.intent,
    ticket.assignee ?? 'nobody',
    roughly(Math.max(0, now - Date.parse(ticket.openedAt))),
    dueText(ticket, now),
    ticket.route,
    oneLine(openingWords(ticket, posts)),
  ]);
  return {
    json: { tickets: tickets.map((ticket) => ticketAsJson(ticket, now, posts)) },
    text: tickets.length === 0 ? empty : textTable([head, ...rows], columns),
  };
}
