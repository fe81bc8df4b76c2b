import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/**
 * Texts of which each match of the pattern holds at least one: where a post holds none of them, the pattern need not be
 * tried. Undefined where nobody can tell.
 */
type Needles = readonly string[] | undefined;

/** One of fewer letters is in most posts, and of so many one is. */
const shortest = 2;
const most = 40;

const shortestOf = (needles: readonly string[]): number => Math.min(...needles.map(({ length }) => length));

/** Those that are the least likely to be found: the longest, and the fewest of them. */
function better(one: Needles, other: Needles): Needles {
  if (one === undefined || other === undefined) return one ?? other;
  const gain = shortestOf(other) - shortestOf(one);
  return gain > 0 || (gain === 0 && other.length < one.length) ? other : one;
}

/** Of the alternatives any may be the one that matches. */
function ofEither(alternatives: readonly AST.Alternative[]): Needles {
  const all = alternatives.map(ofSequence);
  return all.every((needles) => needles !== undefined) ? [...new Set(all.flat())] : undefined;
}

/** Everything in a sequence has to match: the best of its parts, and of its runs of plain characters. */
function ofSequence({ elements }: AST.Alternative): Needles {
  let best: Needles;
  let run = '';
  for (const element of elements) {
    if (element.type === 'Character') {
      run += String.fromCodePoint(element.value);
      continue;
    }
    // A word's edge stands between two characters, and is none.
    if (element.type === 'Assertion') continue;
    best = better(best, run === '' ? undefined : [run]);
    run = '';
    best = better(best, ofElement(element));
  }
  return better(best, run === '' ? undefined : [run]);
}

function ofElement(element: AST.Element): Needles {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofEither(element.alternatives);
    case 'Quantifier':
      return element.min === 0 ? undefined : ofElement(element.element);
    case 'Character':
      return [String.fromCodePoint(element.value)];
    default:
      return undefined;
  }
}

/** Empty where the pattern has to be tried on every post. */
export function needlesOf(pattern: RegExp): readonly string[] {
  if (pattern.ignoreCase) return [];
  const needles = ofEither(parseRegExpLiteral(pattern).pattern.alternatives) ?? [];
  const fewest = needles.filter((needle) => !needles.some((other) => other !== needle && needle.includes(other)));
  return fewest.length > most || shortestOf(fewest) < shortest ? [] : fewest;
}
