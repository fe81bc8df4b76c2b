import { precedenceTraps } from './precedence.ts';
import type { Problem } from './problem.ts';
import { rulesBroken } from './refusals.ts';
import { parse } from './tree.ts';
import { warnings } from './warnings.ts';

/**
 * Everything that X would refuse about a query, and what would surprise its owner, without asking X: refusals first,
 * each by its place. `handle` is the account of the brand, without the @.
 */
export function checkQuery(query: string, handle?: string): readonly Problem[] {
  if (query.trim() === '') {
    return [{ severity: 'refused', what: 'the query is empty', remedy: 'write what to look for' }];
  }
  const { tree, problems } = parse(query);
  const all = [...problems, ...rulesBroken(query, tree), ...precedenceTraps(query, tree), ...warnings(tree, handle)];
  const refusals = all.filter(({ severity }) => severity === 'refused');
  const others = all.filter(
    ({ severity, span }) => severity === 'warning' && !refusals.some((refusal) => isSamePlace(refusal.span, span)),
  );
  return [...refusals.toSorted(byPlace), ...others.toSorted(byPlace)];
}

const isSamePlace = (one: Problem['span'], other: Problem['span']): boolean =>
  one !== undefined && other !== undefined && one.at === other.at && one.length === other.length;

/** What has no place comes last. */
const byPlace = (one: Problem, other: Problem): number =>
  (one.span?.at ?? Number.MAX_SAFE_INTEGER) - (other.span?.at ?? Number.MAX_SAFE_INTEGER);
