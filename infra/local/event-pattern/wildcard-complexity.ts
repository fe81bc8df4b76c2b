import type { Wildcard } from './wildcard.ts';

// Longer than any unit of text, so that no literal can be taken for them.
const star = 'star';
const end = 'end';

const tokensOf = (wildcard: Wildcard): string[] => [
  '"',
  ...wildcard.flatMap((literal, index) => (index === 0 ? literal.split('') : [star, ...literal.split('')])),
  '"',
  end,
];

/**
 * Whether some text could be in more than `limit` places of a field's wildcards at once, as ":::" can in `*:*:*`.
 * Each group is the wildcards of one match expression; what they have in common up to their first asterisk counts once.
 * Source: aws/event-ruler, MachineComplexityEvaluator.
 */
export const isTooComplex = (groups: readonly (readonly Wildcard[])[], limit: number): boolean => {
  const starts = new Set<number>();
  const tokens: string[] = [];
  const identities: string[] = [];
  for (const [group, wildcards] of groups.entries()) {
    for (const own of wildcards.map(tokensOf)) {
      const start = tokens.length;
      const shared = own.indexOf(star) + 1;
      starts.add(start);
      tokens.push(...own);
      identities.push(
        ...own.map((_, index) => (index <= shared ? `${group} ${own.slice(0, index).join('')}` : `${start + index}`)),
      );
    }
  }
  // Undefined stands for every unit that no wildcard names.
  const units = new Set([...tokens.filter((token) => token.length === 1), undefined]);

  /** Where `places` lead on one unit of text. A place is the index of the token that comes next. */
  const advance = (places: Iterable<number>, unit: string | undefined): Set<number> => {
    const reached = new Set<number>();
    for (const place of places) {
      if (tokens[place - 1] === star) reached.add(place);
      const next = tokens[place] === star ? place + 1 : place;
      if (next !== place) reached.add(next);
      if (unit !== undefined && tokens[next] === unit) reached.add(next + 1);
    }
    return reached;
  };

  /** An asterisk may stand for nothing, so the place behind it counts as soon as the one before it is reached. */
  const count = (places: Iterable<number>): number =>
    new Set(
      [...places]
        .flatMap((place) => (tokens[place] === star ? [place, place + 1] : [place]))
        .map((place) => identities[place]),
    ).size;

  const queue: Set<number>[] = [starts];
  const seen = new Set<string>();
  for (let places = queue.pop(); places !== undefined; places = queue.pop()) {
    for (const unit of units) {
      const reached = advance(places, unit);
      if (count(reached) > limit) return true;
      const key = [...reached].sort((a, b) => a - b).join();
      if (!seen.has(key)) {
        seen.add(key);
        queue.push(reached);
      }
    }
  }
  return false;
};
