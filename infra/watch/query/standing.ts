import { isNarrowing } from './operators.ts';
import { type Problem, refused } from './problem.ts';
import { isStopWord } from './stop-words.ts';
import type { Token } from './tokens.ts';
import { type Node, termsOf } from './tree.ts';

const remedy = 'add a word, a "phrase", a #hashtag, an @account or a from: to it';

/** The parts of a query that X refuses because they find nothing by themselves. */
export function nothingToFind(tree: Node | undefined): readonly Problem[] {
  if (tree === undefined) return [];
  const narrowing = cannotStandAlone(tree);
  return narrowing.length > 0 ? narrowing : stopWordsOnly(tree);
}

/** `lang:en`, `-acme`, `has:links OR is:reply`: in an AND one part that finds something is enough, in an OR every side must. */
function cannotStandAlone(node: Node): readonly Problem[] {
  if (standsAlone(node)) return [];
  switch (node.kind) {
    case 'group':
      return cannotStandAlone(node.inner);
    case 'any':
      return node.branches.flatMap(cannotStandAlone);
    case 'not':
      return [refused(node, 'this only excludes, and there is nothing that it could be excluded from', remedy)];
    default:
      return [refused(node, 'this only narrows what something else finds, and X does not search for it alone', remedy)];
  }
}

function standsAlone(node: Node): boolean {
  switch (node.kind) {
    case 'term':
      return !isNarrowing(node.token);
    case 'not':
      return false;
    case 'group':
      return standsAlone(node.inner);
    case 'all':
      return node.clauses.some(standsAlone);
    case 'any':
      return node.branches.every(standsAlone);
  }
}

/** X: "Rules must contain at least one positive, non-stopword clause." */
function stopWordsOnly(tree: Node): readonly Problem[] {
  const found = termsOf(tree).filter(({ token, negated }) => !negated && !isNarrowing(token));
  const [first] = found;
  if (first === undefined || !found.every(({ token }) => wordsOf(token).every(isStopWord))) return [];
  return [refused(first.token, 'X ignores words as common as this one, and there is nothing else to find', remedy)];
}

const wordsOf = ({ text }: Token): readonly string[] => text.replaceAll('"', ' ').trim().split(/\s+/);
