import type { Problem } from './problem.ts';

/** A problem for each name of a list that names nothing. @param what the part of the desk where such names are */
export const unknownNames = (at: string, names: readonly string[], known: readonly string[], what: string): Problem[] =>
  names.flatMap((name, n) => {
    const choice = known.length === 0 ? '' : `, or name one of ${known.join(', ')}`;
    return known.includes(name)
      ? []
      : [{ at: `${at}[${n}]`, remedy: `'${name}' is not in \`${what}\`: add it there${choice}` }];
  });
