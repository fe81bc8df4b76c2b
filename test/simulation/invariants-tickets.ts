import { opensTickets } from '../../functions/contracts/desk.ts';
import { publishedEvents } from '../../functions/contracts/published-events.ts';
import { own, simulatedDesk } from './desk.ts';
import { counted, type Found, type Remains } from './remains.ts';
import type { TicketRows } from './ticket-rows.ts';

export function* oneTicketEach({ mentions, tickets }: Remains): Iterable<Found> {
  const filed = counted(tickets.flatMap(({ posts }) => posts.filter(liesThere).map(({ mentionId }) => mentionId)));
  for (const [id, { route, redactedAt }] of mentions) {
    const needsOne = simulatedDesk.routes.some((each) => each.name === route && opensTickets(each));
    const times = filed.get(id) ?? 0;
    // A post that is gone before anybody was told of it needs nobody any more.
    if (needsOne && times === 0 && redactedAt === undefined)
      yield { kind: 'lost', what: `${id} (${route}) is in no ticket` };
    if (times > 1) yield { kind: 'twice', what: `${id} is in ${times} tickets` };
  }
  for (const { ticketId, head, movedTo, posts } of tickets) {
    if (head === undefined && movedTo === undefined && posts.some(({ what }) => what !== 'answered'))
      yield { kind: 'lost', what: `${ticketId} has no row` };
  }
}

/** One that was split out has left a row that says where it went. */
const liesThere = ({ movedTo }: TicketRows['posts'][number]): boolean => movedTo === undefined;

export function* numbersOnce({ tickets }: Remains): Iterable<Found> {
  const given = counted(tickets.flatMap(({ head }) => head?.number ?? []));
  for (const [number, times] of given)
    if (times > 1) yield { kind: 'twice', what: `${number} was given ${times} times` };
}

export function* answersRecorded({ listened, mentions, tickets }: Remains): Iterable<Found> {
  for (const { mentionId, watch, versions } of listened) {
    const [{ id, author_id: author, conversation_id: conversation = id }] = versions;
    const row = mentions.get(mentionId);
    if (author !== own.id || conversation === id || row?.verdict === undefined || row.redactedAt !== undefined)
      continue;
    const isRecorded = ({ posts }: TicketRows): boolean =>
      posts.some((post) => post.mentionId === mentionId && post.what === 'answered');
    if (!tickets.some(isRecorded))
      yield { kind: 'lost', what: `${mentionId} of ${watch} answers, and no ticket has it` };
  }
  const answers = tickets.flatMap(({ posts }) => posts.filter(({ what }) => what === 'answered'));
  const ours = new Set(
    listened.filter(({ versions: [post] }) => post.author_id === own.id).map((post) => post.mentionId),
  );
  for (const { mentionId } of answers)
    if (!ours.has(mentionId)) yield { kind: 'other', what: `${mentionId} is no answer of ours` };
}

/** These speak of whose a ticket is. */
const ofOwner = ['acknowledged', 'assigned', 'released'];

export function* lastWords({ tickets }: Remains): Iterable<Found> {
  for (const { ticketId, head, history } of tickets) {
    const spoken = history.filter(({ opening, what }) => opening === head?.opening && ofOwner.includes(what));
    const [last] = spoken.sort((a, b) => b.at.localeCompare(a.at));
    if (last?.what === 'assigned' && head?.assignee !== last.to)
      yield { kind: 'other', what: `${ticketId} was last given to ${last.to}, and is ${head?.assignee}'s` };
  }
}

export function* othersSeen({ mentions, cards, feedback }: Remains): Iterable<Found> {
  for (const [id, { route, redactedAt }] of mentions) {
    if (redactedAt !== undefined) continue;
    const workflow = simulatedDesk.routes.find(({ name }) => name === route)?.workflow;
    const isShared = workflow === 'share-praise' || workflow === 'share-lead';
    if (isShared && ![...cards.keys()].some((key) => key.startsWith(`${id}#shared`)))
      yield { kind: 'lost', what: `${id} (${route}) was shown to nobody` };
    if (workflow === 'collect-feedback' && !feedback.has(id))
      yield { kind: 'lost', what: `${id} was not written down` };
  }
}

export function* contractKept({ history }: Remains): Iterable<Found> {
  for (const { 'detail-type': type, detail } of history.desk.cloud.bus.archive) {
    const contract = publishedEvents.find(({ detailType }) => detailType === type);
    const broken = contract?.detail.safeParse(detail).error;
    if (broken !== undefined) yield { kind: 'other', what: `${type} breaks its contract: ${broken.message}` };
  }
}
