import type { Desk } from '../../contracts/desk.ts';
import { milliseconds } from '../../contracts/duration.ts';
import { ticketUpdated } from '../../contracts/events.ts';
import type { Ticket } from '../../contracts/ticket.ts';
import { executionName } from '../../domain/filing.ts';
import { handlingOf } from '../../domain/handling-of.ts';
import { ticketRouteNamed } from '../../domain/routing.ts';
import { slaPlan } from '../../domain/sla-plan.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { TicketHandling } from '../../ports/ticket-handling.ts';
import { type Acted, type Action, ActionRefused, type TicketStore } from '../../ports/ticket-store.ts';
import type { WorkflowCallbacks } from '../../ports/workflow-callbacks.ts';
import { doneAs, historyOf } from './history-of.ts';

export interface ActPorts {
  readonly desk: Desk;
  readonly mentions: Pick<MentionStore, 'expire'>;
  readonly tickets: Pick<TicketStore, 'read' | 'act' | 'posts' | 'addHistory'>;
  readonly callbacks: WorkflowCallbacks;
  readonly handling: TicketHandling;
  readonly publisher: Publisher;
}

/** How long the posts of a resolved ticket stay readable. */
const keepAfterResolving = milliseconds('365 days');

/** An execution lives for a year, and gives up on a ticket 90 days after its last moment. */
const longestQuiet = '180 days';

/**
 * Does what a person asked for, then wakes the execution that waits for it, and tells everybody else. The order matters:
 * whoever finds the status changed and no token yet knows that the execution will see the status before it waits.
 * @throws TicketUnknown
 * @throws ActionRefused, RouteUnknown with a message for the person who asked
 */
export async function doAction(ports: ActPorts, asked: Action): Promise<Acted> {
  const { desk, tickets, handling } = ports;
  refuseSenseless(desk, asked);
  const acted = await tickets.act(await withDueTimes(ports, asked));
  const { ticket, stands, taskTokens, opened } = acted;
  const { status, quietUntil } = ticket;
  await Promise.all([
    ...taskTokens.map((token) => ports.callbacks.succeed(token, { status, ...(quietUntil && { quietUntil }) })),
    ...(opened === undefined
      ? []
      : [handling.start(executionName(opened.ticketId, opened.opening), handlingOf(desk, opened))]),
    letTextsGo(ports, asked, acted),
    ...(stands ? historyOf(asked, acted).map(({ ticketId, entry }) => tickets.addHistory(ticketId, entry)) : []),
  ]);
  if (acted.changed) await announce(ports.publisher, asked, acted);
  return acted;
}

/** The moment from which an opening that the action begins is counted is that of the action. */
async function withDueTimes({ desk, tickets }: ActPorts, asked: Action): Promise<Action> {
  if (asked.action.do !== 'reopen' && asked.action.do !== 'split') return asked;
  const { route } = await tickets.read(asked.ticketId);
  const { acknowledgeBy, resolveBy } = slaPlan(desk, ticketRouteNamed(desk, route), asked.at);
  return { ...asked, due: { acknowledgeBy, resolveBy } };
}

function refuseSenseless({ people }: Desk, { action, at }: Action): void {
  if (action.do === 'assign' && !Object.hasOwn(people, action.to)) {
    throw new ActionRefused(`the desk knows nobody called '${action.to}': it has ${Object.keys(people).join(', ')}`);
  }
  const until = 'until' in action ? action.until : undefined;
  if (until === undefined) return;
  const ahead = Date.parse(until) - Date.parse(at);
  if (ahead <= 0) throw new ActionRefused(`${until} is over by now`);
  if (ahead > milliseconds(longestQuiet)) {
    throw new ActionRefused(`${until} is too far off: a ticket rests for ${longestQuiet} at most at a time`);
  }
}

/** Once it is resolved: by this request, or before one that came again. */
async function letTextsGo(
  { mentions, tickets }: ActPorts,
  { action }: Action,
  { ticket: { ticketId, status, resolvedAt } }: Acted,
): Promise<void> {
  const resolves = action.do === 'resolve' || action.do === 'join';
  if (!resolves || status !== 'resolved' || resolvedAt === undefined) return;
  const posts = await tickets.posts(ticketId);
  await mentions.expire(
    posts.map(({ mentionId }) => mentionId),
    new Date(Date.parse(resolvedAt) + keepAfterResolving),
  );
}

/** The execution itself announces what is opened and what is resolved. */
async function announce(publisher: Publisher, { action, by }: Action, { ticket, joinedInto }: Acted): Promise<void> {
  const change = doneAs[action.do];
  if (change === 'resolved' || change === 'reopened') return;
  const of = (changed: Ticket) => ticketUpdated.entry({ version: 1, ...changed, change, by });
  await publisher.publish([ticket, ...(joinedInto === undefined ? [] : [joinedInto])].map(of));
}
