import type { Desk, Person, Route } from '../contracts/desk.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Ticket } from '../contracts/ticket.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { routeNamed } from './routing.ts';

/** A notice, and where it goes by each channel; an empty list where nobody is told that way. */
export interface AddressedNotice {
  readonly notice: Notice;
  readonly slack: readonly string[];
  readonly email: readonly string[];
}

/** What the ticket's route says about who hears of it: everybody at first, then those whom it names for a missed time. */
export function noticeFor(desk: Desk, kind: NoticeKind, ticket: Ticket, mention: Mention): AddressedNotice {
  const route = routeNamed(desk, ticket.route);
  const isEscalation = kind !== 'opened';
  const escalatedTo = isEscalation ? peopleOf(desk, route.escalateTo) : [];
  return {
    notice: {
      key: `${ticket.ticketId}#${ticket.opening}#${kind}`,
      kind,
      ticket,
      mention,
      brand: desk.watches[ticket.watch]?.brand ?? ticket.watch,
      route,
      escalatedTo,
    },
    slack: slackChannel(route),
    email: (isEscalation ? escalatedTo : peopleOf(desk, route.email)).map(({ email }) => email),
  };
}

const slackChannel = (route: Route): readonly string[] => (route.slack === undefined ? [] : [route.slack]);

const peopleOf = (desk: Desk, names: readonly string[]): readonly Person[] =>
  names.flatMap((name) => desk.people[name] ?? []);
