import { type Desk, opensTickets, type Route, type TicketRoute } from '../contracts/desk.ts';
import type { RoutingFacts } from '../contracts/routing-facts.ts';
import type { Verdict } from '../contracts/verdict.ts';
import { restsOnJudgement, type When } from '../contracts/when.ts';
import { isOpen } from './business-hours.ts';
import { OverheardError } from './overheard-error.ts';
import { isUnsure } from './unsure.ts';

/**
 * The first route of the desk whose conditions all hold; undefined where nobody needs to see the mention.
 * @param now milliseconds since the epoch
 */
export function chooseRoute(
  desk: Desk,
  watch: string,
  verdict: Verdict,
  facts: RoutingFacts,
  now: number,
): Route | undefined {
  if (ignoredBy(desk, watch, verdict, facts, now) !== undefined) return undefined;
  return desk.routes.find(({ when }) => holds(when, desk, watch, verdict, facts, now));
}

/** Why no route was looked for: our `own` author, a `muted` one, or the name of the rule that ignores the mention. */
export function ignoredBy(
  desk: Desk,
  watch: string,
  verdict: Verdict,
  facts: RoutingFacts,
  now: number,
): string | undefined {
  if (facts.author === 'own' || facts.author === 'muted') return facts.author;
  return desk.ignore?.find(({ when }) => holds(when, desk, watch, verdict, facts, now))?.name;
}

const allows = <T>(accepted: readonly T[] | undefined, value: T): boolean =>
  accepted === undefined || accepted.includes(value);

function holds(
  when: When,
  desk: Desk,
  watch: string,
  verdict: Verdict,
  { author, words = [], followers = 0 }: RoutingFacts,
  now: number,
): boolean {
  const kind = desk.watches[watch]?.kind;
  return (
    kind !== undefined &&
    // What is only guessed is for a person, unless the rule asks for just that.
    (when.unsure === true || !restsOnJudgement(when) || !isUnsure(desk, verdict)) &&
    allows(when.watches, watch) &&
    allows(when.kinds, kind) &&
    allows(when.intents, verdict.intent) &&
    allows(when.sentiments, verdict.sentiment) &&
    allows(when.urgencies, verdict.urgency) &&
    allows(when.languages, verdict.language) &&
    (when.authors === undefined || author === 'vip') &&
    (when.words === undefined || when.words.some((word) => words.includes(word))) &&
    (when.followersAtLeast === undefined || followers >= when.followersAtLeast) &&
    (when.hours === undefined || when.hours === hoursAt(desk, now)) &&
    (when.unsure === undefined || isUnsure(desk, verdict))
  );
}

const hoursAt = ({ businessHours }: Desk, now: number): When['hours'] => {
  if (businessHours === undefined) return undefined;
  return isOpen(businessHours, now) ? 'open' : 'closed';
};

/** A verdict or a ticket names a route that this version of the desk does not have. */
export class RouteUnknown extends OverheardError {
  override readonly name = 'RouteUnknown';
}

/** @throws RouteUnknown */
export function routeNamed(desk: Desk, name: string): Route {
  const route = desk.routes.find((candidate) => candidate.name === name);
  if (route === undefined) throw new RouteUnknown(`the desk has no route '${name}'`);
  return route;
}

/** @throws RouteUnknown for one that opens no tickets, too */
export function ticketRouteNamed(desk: Desk, name: string): TicketRoute {
  const route = routeNamed(desk, name);
  if (!opensTickets(route)) throw new RouteUnknown(`the route '${name}' opens no tickets`);
  return route;
}
