import { type Desk, opensTickets, type Route } from '../../functions/contracts/desk.ts';
import type { Problem } from './problem.ts';

/**
 * What the classifier is unsure of never goes into the bin: at each watch of a brand some route makes tickets of all of it,
 * asking for nothing but watches and kinds; and no rule ignores all that a watch hears.
 */
export function unsureProblems(desk: Desk): Problem[] {
  const brands = Object.entries(desk.watches).flatMap(([name, { kind }]) => (kind === 'brand' ? [name] : []));
  const missed = brands.filter((name) => !desk.routes.some((route) => takesUnsure(route, name)));
  const missing: Problem = {
    at: 'routes',
    remedy:
      `nobody sees what the classifier is unsure of at ${missed.join(', ')}: ` +
      "add a last route with `when: { kinds: ['brand'], unsure: true }`",
  };
  return [...(missed.length === 0 ? [] : [missing]), ...(desk.ignore ?? []).flatMap(ignoresAll)];
}

function takesUnsure(route: Route, watch: string): boolean {
  const { watches, kinds, unsure: _, ...narrower } = route.when;
  const isWhole = Object.keys(narrower).length === 0;
  return opensTickets(route) && isWhole && (watches?.includes(watch) ?? true) && (kinds?.includes('brand') ?? true);
}

function ignoresAll(
  { name, when: { watches: _, kinds: __, ...narrower } }: NonNullable<Desk['ignore']>[number],
  i: number,
) {
  if (Object.keys(narrower).length > 0) return [];
  const remedy = `'${name}' ignores whatever its watches hear: give it a further condition, or take those watches out`;
  return [{ at: `ignore[${i}].when`, remedy }];
}
