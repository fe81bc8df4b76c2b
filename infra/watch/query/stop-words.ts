/**
 * Words that X ignores where they stand by themselves; a query of nothing else is refused ("at least one positive,
 * non-stopword clause"). X's list for its enterprise search, from memory: the one for API v2 is not published.
 */
const ignored = new Set(
  'a an and at but by com from http https if in is it its me my or rt the this to too via we www you'.split(' '),
);

/** Found in so many posts that a brand is lost among them. */
const everywhere = new Set(
  'app are bad best can for get good have help how new not now one that they was what when with your'.split(' '),
);

export const isStopWord = (word: string): boolean => ignored.has(word.toLowerCase());

/** Two letters or fewer of an alphabet, or a word that everybody uses. Chinese says much in two characters. */
export const isFoundEverywhere = (word: string): boolean =>
  isStopWord(word) || everywhere.has(word.toLowerCase()) || /^[\p{Script=Latin}0-9]{1,2}$/u.test(word);
