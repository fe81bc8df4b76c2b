import type { Desk, Route } from '../contracts/desk.ts';
import type { Verdict } from '../contracts/verdict.ts';
import { OverheardError } from './overheard-error.ts';

const allows = <T>(accepted: readonly T[] | undefined, value: T): boolean =>
  accepted === undefined || accepted.includes(value);

/** The first route of the desk whose conditions all hold; undefined where nobody needs to see the mention. */
export function chooseRoute(desk: Desk, watchName: string, verdict: Verdict): Route | undefined {
  const kind = desk.watches[watchName]?.kind;
  if (kind === undefined) return undefined;
  return desk.routes.find(
    ({ when }) =>
      allows(when.watches, watchName) &&
      allows(when.kinds, kind) &&
      allows(when.intents, verdict.intent) &&
      allows(when.sentiments, verdict.sentiment) &&
      allows(when.urgencies, verdict.urgency),
  );
}

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
