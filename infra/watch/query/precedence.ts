import { isNarrowing } from './operators.ts';
import { type Problem, sourceOf, warning } from './problem.ts';
import type { Node } from './tree.ts';

/**
 * X reads `a OR b -is:retweet` as `a OR (b -is:retweet)`. A side of an OR that has several parts and no parentheses is
 * told of, unless its owner narrowed other sides too and so means each.
 */
export function precedenceTraps(query: string, node: Node | undefined): readonly Problem[] {
  switch (node?.kind) {
    case undefined:
    case 'term':
      return [];
    case 'not':
      return precedenceTraps(query, node.clause);
    case 'group':
      return precedenceTraps(query, node.inner);
    case 'all':
      return node.clauses.flatMap((clause) => precedenceTraps(query, clause));
    case 'any':
      return [...trapIn(query, node.branches), ...node.branches.flatMap((branch) => precedenceTraps(query, branch))];
  }
}

/** A side of an OR: what finds posts, and what only narrows them here and not on every other side. */
interface Side {
  readonly whole: Node;
  readonly finding: readonly Node[];
  readonly narrowing: readonly Node[];
}

function trapIn(query: string, branches: readonly Node[]): readonly Problem[] {
  const source = (nodes: readonly Node[]): string => nodes.map((node) => sourceOf(query, node)).join(' ');
  const clauses = branches.map(clausesOf);
  const isEverywhere = (clause: Node): boolean =>
    clauses.every((others) => others.some((other) => source([other]) === source([clause])));
  const sides = branches.map((whole): Side => {
    const parts = clausesOf(whole).filter((clause) => !isEverywhere(clause));
    return { whole, finding: parts.filter((part) => !narrows(part)), narrowing: parts.filter(narrows) };
  });

  const [narrowed, ...more] = sides.filter(({ finding, narrowing }) => finding.length > 0 && narrowing.length > 0);
  const [first] = narrowed?.narrowing ?? [];
  if (narrowed !== undefined && first !== undefined && more.length === 0) {
    const kept = clausesOf(narrowed.whole).filter((clause) => !narrowed.narrowing.includes(clause));
    const all = sides.map((side) => (side === narrowed ? source(kept) : source([side.whole]))).join(' OR ');
    const what = `this holds only for ${source(narrowed.finding)}, not for the other side of OR: a space binds tighter`;
    return [warning(first, what, `write (${all}) ${source(narrowed.narrowing)}`)];
  }

  const several = sides.find(({ finding }) => finding.length > 1);
  if (several === undefined) return [];
  const words = source(several.finding);
  const isPhrase = several.finding.every(({ kind }) => kind === 'term') && !/[":@#$]/.test(words);
  const what = 'a space binds tighter than OR: X reads this side as a whole, and looks for posts that have all of it';
  const remedy = `write (${source([several.whole])}) if that is meant${isPhrase ? `, or "${words}" for the phrase` : ''}`;
  return [warning(several.whole, what, remedy)];
}

const clausesOf = (branch: Node): readonly Node[] => (branch.kind === 'all' ? branch.clauses : [branch]);

const narrows = (node: Node): boolean => node.kind === 'not' || (node.kind === 'term' && isNarrowing(node.token));
