import { foldedWords, type Term, termsOf } from './terms.ts';

/** In how many posts each term stands: plain JSON, the most frequent term first. */
export interface TermCounts {
  /** All posts that were counted. */
  readonly posts: number;
  readonly terms: readonly (readonly [term: string, posts: number])[];
}

/** What sets a group of posts apart. */
export interface Topic {
  /** As most of the posts write it. */
  readonly term: string;
  /** The different posts of the group that say it. */
  readonly posts: number;
  /** How far above the usual it stands, in standard deviations. */
  readonly z: number;
}

export interface TopicOptions {
  /** How many to name. @default 5 */
  readonly most?: number;
  /** In how many posts of the group a term must stand. @default 2 */
  readonly leastPosts?: number;
  /** What everybody says of whom the posts are about: the names of the brand. @default nothing */
  readonly leaveOut?: readonly string[];
}

/** A term of the group, and the posts that say it, by their place. */
interface Found extends Pick<Term, 'term' | 'words'> {
  readonly posts: ReadonlySet<number>;
  readonly written: string;
}
interface Standing extends Found {
  readonly z: number;
}

/** As many posts as what is believed beforehand weighs: that the group says a term as often as everybody. */
const priorPosts = 10;
/** One in twenty terms would stand as far above the usual by chance. */
const leastZ = 1.645;
/** A phrase explains a word that stands in it in so many of the word's posts. */
const mostOf = 2 / 3;
const rememberedTerms = 5_000;

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const mostFrequent = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b));

/** Counts each term once a post, and a text that is repeated word for word once: copies are no crowd. */
export function countTerms(texts: readonly string[]): TermCounts {
  const posts = new Set(texts);
  const counts = new Map<string, number>();
  for (const post of posts)
    for (const { term } of termsOf(post, new Set())) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { posts: posts.size, terms: mostFrequent(counts) };
}

/**
 * The sum of both, in whatever order. Terms beyond the most frequent ones are forgotten, and count as never heard.
 * @param options.limit how many terms to remember; 5,000 are some 100 kB of JSON. @default 5000
 */
export function mergeTerms(a: TermCounts, b: TermCounts, { limit = rememberedTerms } = {}): TermCounts {
  const counts = new Map(a.terms);
  for (const [term, posts] of b.terms) counts.set(term, (counts.get(term) ?? 0) + posts);
  return { posts: a.posts + b.posts, terms: mostFrequent(counts).slice(0, limit) };
}

/**
 * The terms that a group of posts says more often than usual, the one that stands out most first: the log-odds of a post to
 * say it, in the group against the usual, with an informative Dirichlet prior, in standard deviations (Monroe, Colaresi &
 * Quinn 2008, "Fightin' Words"; with posts instead of words, so that no post counts for more than one). A phrase takes
 * the place of the words that it explains. Nothing where nothing usual is known.
 * @param usual other posts of the same watch
 */
export function topicsOf(
  group: readonly string[],
  usual: TermCounts,
  { most = 5, leastPosts = 2, leaveOut = [] }: TopicOptions = {},
): Topic[] {
  const posts = [...new Set(group)];
  const found = foundIn(posts, new Set(leaveOut.flatMap(foldedWords)));
  const usually = new Map(usual.terms);
  const standing = [...found.values()]
    .filter((one) => one.posts.size >= leastPosts)
    .map((one) => ({
      ...one,
      z: distance(
        { saying: one.posts.size, of: posts.length },
        { saying: usually.get(one.term) ?? 0, of: usual.posts },
      ),
    }))
    .filter(({ z }) => z >= leastZ)
    .sort((a, b) => b.z - a.z || b.posts.size - a.posts.size || byText(a.term, b.term));
  return withoutEchoes(standing, found)
    .slice(0, most)
    .map(({ written, posts: saying, z }) => ({ term: written, posts: saying.size, z }));
}

function foundIn(posts: readonly string[], leftOut: ReadonlySet<string>): ReadonlyMap<string, Found> {
  const found = new Map<string, Term & { readonly posts: Set<number>; readonly forms: Map<string, number> }>();
  posts.forEach((post, i) => {
    for (const term of termsOf(post, leftOut)) {
      const one = found.get(term.term) ?? { ...term, posts: new Set(), forms: new Map() };
      found.set(term.term, one);
      one.posts.add(i);
      one.forms.set(term.written, (one.forms.get(term.written) ?? 0) + 1);
    }
  });
  return new Map(
    [...found].map(([key, { forms, ...one }]) => [key, { ...one, written: mostFrequent(forms)[0]?.[0] ?? one.term }]),
  );
}

interface Share {
  /** Posts that say it. */
  readonly saying: number;
  readonly of: number;
}

/** NaN, which is above nothing, where every post of both says it. */
function distance(group: Share, usual: Share): number {
  const prior = (priorPosts * (group.saying + usual.saying)) / (group.of + usual.of);
  const here = logOdds(group, prior);
  const there = logOdds(usual, prior);
  return (here.value - there.value) / Math.sqrt(here.variance + there.variance);
}

/** @param prior how many of the `priorPosts` say it */
function logOdds({ saying, of }: Share, prior: number): { readonly value: number; readonly variance: number } {
  const does = saying + prior;
  const doesNot = of - saying + priorPosts - prior;
  return { value: Math.log(does / doesNot), variance: 1 / does + 1 / doesNot };
}

/** `lost bag`, and neither `lost` nor `bag` beside it, unless most who say the word say it otherwise. */
function withoutEchoes(standing: readonly Standing[], found: ReadonlyMap<string, Found>): readonly Standing[] {
  const phrases: Standing[] = [];
  for (const phrase of standing.filter(({ words }) => words.length > 1)) {
    const parts = phrase.words.flatMap((word) => found.get(word) ?? []);
    // Two words that are often said, and now and then next to each other, make no phrase.
    if (!parts.some((part) => explains(phrase, part))) continue;
    if (!phrases.some((earlier) => explains(earlier, phrase))) phrases.push(phrase);
  }
  return standing.filter((term) =>
    term.words.length > 1 ? phrases.includes(term) : !phrases.some((phrase) => explains(phrase, term)),
  );
}

function explains(phrase: Found, { words, posts }: Found): boolean {
  if (!words.some((word) => phrase.words.includes(word))) return false;
  return [...posts].filter((post) => phrase.posts.has(post)).length >= mostOf * posts.size;
}
