import { type Desk, opensTickets, type Person, type TicketRoute } from '../contracts/desk.ts';
import type { Ticket } from '../contracts/ticket.ts';
import { type Notice, type NoticeOf, noticeKey, type ShownPost } from './notice.ts';
import { ticketRouteNamed } from './routing.ts';

/** A notice, and where it goes by each channel; an empty list where nobody is told that way. */
export interface AddressedNotice {
  readonly notice: Notice;
  readonly slack: readonly string[];
  readonly email: readonly string[];
}

/**
 * What the ticket's route says about who hears of it: everybody at first; whoever has it, else everybody, as a reminder; and
 * for a missed time those that each link of the chain names. Of a post that raises it everybody of that post's route hears.
 * @throws RouteUnknown
 */
export function noticeFor(desk: Desk, of: NoticeOf, ticket: Ticket, post: ShownPost): AddressedNotice {
  const route = ticketRouteNamed(desk, of.route ?? ticket.route);
  const notice = noticeOf(desk, of, ticket, post);
  const told = isNews(of) ? peopleOf(desk, route.email) : notice.toldTo;
  const channel = furtherLink(route, of) === undefined ? route.slack : furtherLink(route, of)?.slack;
  return {
    notice,
    slack: channel === undefined ? [] : [channel],
    email: told.map(({ email }) => email),
  };
}

/** The notice alone, as one that was sent has to be made again: even where its route is no more. */
export function noticeOf(desk: Desk, of: NoticeOf, ticket: Ticket, post: ShownPost): Notice {
  const routes = desk.routes.filter(opensTickets);
  const route = routes.find(({ name }) => name === ticket.route);
  const raisedTo = routes.find(({ name }) => name === of.route)?.priority;
  return {
    key: noticeKey(ticket, of),
    kind: of.kind,
    ticket,
    post,
    ...(raisedTo !== undefined && { raisedTo }),
    brand: desk.watches[ticket.watch]?.brand ?? ticket.brand,
    holder: holderOf(desk, ticket),
    toldTo: route === undefined ? [] : toldTo(desk, route, of, ticket),
    timeZone: desk.businessHours?.timeZone ?? 'UTC',
  };
}

function toldTo(desk: Desk, route: TicketRoute, of: NoticeOf, ticket: Ticket): readonly Person[] {
  if (isNews(of)) return [];
  if (isReminder(of)) {
    const holder = holderOf(desk, ticket);
    return holder === undefined ? peopleOf(desk, route.email) : [holder];
  }
  const link = furtherLink(route, of);
  return peopleOf(desk, link === undefined ? route.escalateTo : (link.email ?? []));
}

/** Nobody failed to act: it is for everybody. */
const isNews = ({ kind }: NoticeOf): boolean => kind === 'opened' || kind === 'raised';
const isReminder = ({ kind }: NoticeOf): boolean => kind === 'remind-acknowledge' || kind === 'remind-resolve';

/** Undefined for the first link, which the route itself names, and for one that the desk no longer has. */
const furtherLink = (route: TicketRoute, of: NoticeOf) =>
  of.link === 0 || isReminder(of) ? undefined : route.escalateFurther?.[of.link - 1];

const holderOf = (desk: Desk, { assignee }: Ticket): Person | undefined =>
  assignee === undefined ? undefined : desk.people[assignee];

const peopleOf = (desk: Desk, names: readonly string[]): readonly Person[] =>
  names.flatMap((name) => desk.people[name] ?? []);
