import { operators } from './operators.ts';
import { type Problem, refused, type Span, sourceOf } from './problem.ts';
import { nothingToFind } from './standing.ts';
import { termProblems } from './term-problems.ts';
import { operatorOf } from './tokens.ts';
import { type Node, termsOf } from './tree.ts';

/** What self-serve developers may send; enterprise accounts 4,096 (https://docs.x.com, build a query, 2026-11). */
export const longestQuery = 512;

/** Everything in a query that breaks X's rules, and what its single terms should be warned of. */
export function rulesBroken(query: string, tree: Node | undefined): readonly Problem[] {
  const terms = termsOf(tree);
  return [
    ...tooLong(query),
    ...terms.flatMap(({ token, negated }) => termProblems(token, negated)),
    ...repeated(terms.map(({ token }) => token)),
    ...negatedGroups(query, tree),
    ...nothingToFind(tree),
  ];
}

function tooLong(query: string): readonly Problem[] {
  if (query.length <= longestQuery) return [];
  const span: Span = { at: longestQuery, length: query.length - longestQuery };
  return [
    refused(
      span,
      `the query has ${query.length} characters, and X takes ${longestQuery}`,
      'shorten it, or make two watches of it',
    ),
  ];
}

function repeated(tokens: readonly Parameters<typeof operatorOf>[0][]): readonly Problem[] {
  const seen = new Set<string>();
  return tokens
    .filter(({ kind }) => kind === 'operator')
    .flatMap((token) => {
      const { name } = operatorOf(token);
      const isSecond = seen.has(name);
      seen.add(name);
      if (!isSecond || operators.get(name)?.oncePerQuery !== true) return [];
      return [refused(token, `X takes ${name}: once in a query`, 'make two watches of it')];
    });
}

/** X: "Do not negate grouped operators." */
function negatedGroups(query: string, node: Node | undefined): readonly Problem[] {
  switch (node?.kind) {
    case undefined:
    case 'term':
      return [];
    case 'group':
      return negatedGroups(query, node.inner);
    case 'all':
      return node.clauses.flatMap((clause) => negatedGroups(query, clause));
    case 'any':
      return node.branches.flatMap((branch) => negatedGroups(query, branch));
    case 'not':
      return node.clause.kind === 'term'
        ? []
        : [
            refused(
              node,
              "X's rules allow a - before a single term only",
              `write ${eachExcluded(query, node.clause) ?? 'each exclusion by itself'}`,
            ),
          ];
  }
}

/** `-snow -day` for `(snow OR day)`; nothing where the group means something else. */
function eachExcluded(query: string, node: Node): string | undefined {
  const inner = node.kind === 'group' ? node.inner : node;
  const terms = inner.kind === 'any' ? inner.branches : [inner];
  if (!terms.every(({ kind }) => kind === 'term')) return undefined;
  return terms.map((term) => `-${sourceOf(query, term)}`).join(' ');
}
