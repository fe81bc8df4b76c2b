import type { Desk, Person, Route } from '../contracts/desk.ts';
import type { Ticket } from '../contracts/ticket.ts';
import { type Notice, type NoticeKind, noticeKey, type ShownPost } from './notice.ts';
import { routeNamed } from './routing.ts';

/** A notice, and where it goes by each channel; an empty list where nobody is told that way. */
export interface AddressedNotice {
  readonly notice: Notice;
  readonly slack: readonly string[];
  readonly email: readonly string[];
}

/**
 * What the ticket's route says about who hears of it: everybody at first, then those whom it names for a missed time.
 * @throws RouteUnknown
 */
export function noticeFor(desk: Desk, kind: NoticeKind, ticket: Ticket, post: ShownPost): AddressedNotice {
  const route = routeNamed(desk, ticket.route);
  const notice = noticeOf(desk, kind, ticket, post);
  return {
    notice,
    slack: slackChannel(route),
    email: (kind === 'opened' ? peopleOf(desk, route.email) : notice.escalatedTo).map(({ email }) => email),
  };
}

/** The notice alone, as one that was sent has to be made again: even where its route is no more. */
export function noticeOf(desk: Desk, kind: NoticeKind, ticket: Ticket, post: ShownPost): Notice {
  const route = desk.routes.find(({ name }) => name === ticket.route);
  return {
    key: noticeKey(ticket, kind),
    kind,
    ticket,
    post,
    brand: desk.watches[ticket.watch]?.brand ?? ticket.watch,
    route,
    escalatedTo: kind === 'opened' ? [] : peopleOf(desk, route?.escalateTo ?? []),
  };
}

const slackChannel = (route: Route): readonly string[] => (route.slack === undefined ? [] : [route.slack]);

const peopleOf = (desk: Desk, names: readonly string[]): readonly Person[] =>
  names.flatMap((name) => desk.people[name] ?? []);
