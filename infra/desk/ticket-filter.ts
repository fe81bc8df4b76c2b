import {
  type Priority,
  priorities,
  type Ticket,
  type TicketStatus,
  ticketStatuses,
} from '../../functions/contracts/ticket.ts';
import { type Intent, intents } from '../../functions/contracts/verdict.ts';
import { ticketPrefixOf } from '../../functions/domain/ticket-prefix.ts';
import { flag, type Given, type Options, text, texts } from './command.ts';
import { misuse } from './desk-refused.ts';
import type { OpenDesk } from './open-desk.ts';
import { personNamed } from './people.ts';
import { isOverdue } from './times.ts';

/** Which tickets are asked for. */
export interface TicketFilter {
  /** All of the desk's without it. */
  readonly watches: readonly string[] | undefined;
  readonly statuses: readonly TicketStatus[];
  /** As the command line names them: people, or `nobody`. */
  readonly assignee: string | undefined;
  readonly route: string | undefined;
  readonly priority: Priority | undefined;
  readonly kind: Intent | undefined;
  readonly isOverdue: boolean;
  readonly limit: number;
}

export const filterOptions: Options = {
  watch: texts,
  status: texts,
  all: flag,
  assignee: text,
  route: text,
  priority: text,
  kind: text,
  overdue: flag,
  limit: text,
};
export const filterHelp =
  '[--watch W]… [--status S]… [--all] [--assignee PERSON|nobody] [--route R] [--priority P] [--kind INTENT] [--overdue] [--limit N]';

const openStatuses = ticketStatuses.filter((status) => status !== 'resolved');

/** @throws DeskArgumentsInvalid */
export function filterGiven(given: Given, unlessGiven: Pick<TicketFilter, 'limit'> & { readonly isAll: boolean }) {
  const statuses = given.many('status')?.map((one) => oneOf('status', ticketStatuses, one));
  const isAll = given.is('all') || unlessGiven.isAll;
  if (statuses !== undefined && given.is('all')) misuse('--all is every status, --status some of them: give either');
  return {
    watches: given.many('watch'),
    statuses: statuses ?? (isAll ? ticketStatuses : openStatuses),
    assignee: given.one('assignee'),
    route: given.one('route'),
    priority: chosen('priority', priorities, given),
    kind: chosen('kind', intents, given),
    isOverdue: given.is('overdue'),
    limit: limitGiven(given) ?? unlessGiven.limit,
  } satisfies TicketFilter;
}

/** @throws DeskArgumentsInvalid */
export function limitGiven(given: Given): number | undefined {
  const limit = given.one('limit');
  if (limit === undefined) return undefined;
  if (/^[1-9][0-9]{0,5}$/.test(limit)) return Number(limit);
  return misuse(`--limit takes a whole number from 1, not '${limit}'`);
}

const chosen = <Name extends string>(option: string, names: readonly Name[], given: Given): Name | undefined => {
  const name = given.one(option);
  return name === undefined ? undefined : oneOf(option, names, name);
};

/** @throws DeskArgumentsInvalid */
export function oneOf<Name extends string>(option: string, names: readonly Name[], name: string): Name {
  const found = names.find((each) => each === name);
  return found ?? misuse(`--${option} takes one of ${names.join(', ')}, not '${name}'`);
}

/** The tickets that the filter picks, those that wait for somebody first. @throws DeskRefused for an unknown person */
export function ticketsPicked(desk: OpenDesk, filter: TicketFilter): Promise<readonly Ticket[]> {
  const { statuses, limit } = filter;
  const watches = filter.watches ?? Object.keys(desk.config.watches);
  const named = watches.flatMap((name) => desk.config.watches[name] ?? []);
  return desk.tickets.list({
    watches,
    prefixes: [...new Set(named.map(ticketPrefixOf))],
    statuses,
    limit,
    isWanted: isPickedBy(desk, filter),
  });
}

function isPickedBy(desk: OpenDesk, { assignee, route, priority, kind, statuses, ...filter }: TicketFilter) {
  const now = desk.now();
  const owner = assignee === undefined || assignee === 'nobody' ? undefined : personNamed(desk.config, assignee);
  return (ticket: Ticket): boolean =>
    statuses.includes(ticket.status) &&
    (assignee === undefined || ticket.assignee === owner) &&
    (route === undefined || ticket.route === route) &&
    (priority === undefined || ticket.priority === priority) &&
    (kind === undefined || ticket.verdict.intent === kind) &&
    (!filter.isOverdue || isOverdue(ticket, now));
}

/** What to say of watches that the config does not have: their tickets are listed all the same. */
export function unknownWatches(desk: OpenDesk, watches: readonly string[] = []): string {
  const names = Object.keys(desk.config.watches);
  const unknown = watches.filter((watch) => !names.includes(watch));
  return unknown.length === 0 ? '' : ` The desk has no watch '${unknown.join("', '")}': it has ${names.join(', ')}.`;
}
