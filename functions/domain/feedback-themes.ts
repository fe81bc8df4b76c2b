import { milliseconds } from '../contracts/duration.ts';
import { askingWords } from './asking-words.ts';
import { foldedWords } from './terms.ts';
import { candidatesOf, type TermUse, termUsesOf } from './theme-terms.ts';

/** Something that somebody asked for. */
export interface FeedbackRequest {
  readonly mentionId: string;
  /** The same for all that one person asks for. */
  readonly author: string;
  /** How many follow them, where that is known. */
  readonly reach?: number;
  /** ISO 8601. */
  readonly at: string;
  /** Undefined where it is not kept any more. */
  readonly text: string | undefined;
}

/** What several people ask for, or one. */
export interface Theme {
  /** The words that its posts share, as most of them write it. */
  readonly name: string;
  /** How many different people ask. */
  readonly people: number;
  readonly posts: number;
  /** How many follow those people, as far as that is known. */
  readonly reach: number;
  /** How many posts it would be if one of today counted whole, one of 30 days ago half, and so on. */
  readonly recency: number;
  /** ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** Of different people, the youngest first. */
  readonly examples: readonly { readonly mentionId: string; readonly at: string; readonly text: string }[];
}

export interface FeedbackThemes {
  /** What most people ask for comes first; of as many people, what more people could read, then the more recent. */
  readonly themes: readonly Theme[];
  /** Requests of which nobody can say any more, or could ever say, what they ask for. */
  readonly unclear: { readonly people: number; readonly posts: number };
}

export interface ThemeOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What everybody says of whom the requests are about: the names of the brand. @default nothing */
  readonly leaveOut?: readonly string[];
}

type Told = FeedbackRequest & { readonly text: string };

const halfLifeMs = milliseconds('30 days');
const mostExamples = 3;

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const isTold = (request: FeedbackRequest): request is Told => request.text !== undefined;

/**
 * Groups requests by what they have in common: a phrase, or else a word. The term that most people say takes all who say it,
 * the next one those who are left, and so on; whoever is left alone is a theme of their own. In whatever order the requests
 * come, the themes are the same.
 */
export function feedbackThemes(
  requests: readonly FeedbackRequest[],
  { now, leaveOut = [] }: ThemeOptions,
): FeedbackThemes {
  const leftOut = new Set([...askingWords, ...leaveOut.flatMap(foldedWords)]);
  const told = requests.filter(isTold).toSorted((a, b) => byText(a.mentionId, b.mentionId));
  const uses = termUsesOf(told, leftOut);
  const remaining = new Set(told);
  const themes: Theme[] = [];
  const take = ({ written }: TermUse, saying: readonly Told[]): void => {
    for (const request of saying) remaining.delete(request);
    themes.push(themeOf(written, saying, now));
  };
  for (const candidate of candidatesOf(uses)) {
    const saying = [...candidate.saying].filter((request) => remaining.has(request));
    if (saying.length > 1) take(candidate, saying);
  }
  for (const request of remaining) {
    const own =
      uses.find(({ saying, isPhrase }) => isPhrase && saying.has(request)) ??
      uses.find(({ saying }) => saying.has(request));
    if (own !== undefined) take(own, [request]);
  }
  const unclear = [...requests.filter((request) => !isTold(request)), ...remaining];
  return {
    themes: themes.toSorted(
      (a, b) => b.people - a.people || b.reach - a.reach || b.recency - a.recency || byText(a.name, b.name),
    ),
    unclear: { people: authorsOf(unclear).size, posts: unclear.length },
  };
}

function themeOf(name: string, requests: readonly Told[], now: number): Theme {
  const youngestFirst = requests.toSorted((a, b) => byText(b.at, a.at) || byText(a.mentionId, b.mentionId));
  const [last = ''] = youngestFirst.map(({ at }) => at);
  const reachOf = new Map<string, number>();
  const example = new Map<string, Theme['examples'][number]>();
  for (const { author, reach = 0, mentionId, at, text } of youngestFirst) {
    reachOf.set(author, Math.max(reach, reachOf.get(author) ?? 0));
    if (!example.has(author)) example.set(author, { mentionId, at, text });
  }
  return {
    name,
    people: reachOf.size,
    posts: requests.length,
    reach: sum([...reachOf.values()]),
    recency: sum(requests.map(({ at }) => 0.5 ** (Math.max(0, now - Date.parse(at)) / halfLifeMs))),
    firstAt: youngestFirst.at(-1)?.at ?? last,
    lastAt: last,
    examples: [...example.values()].slice(0, mostExamples),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const authorsOf = (requests: readonly FeedbackRequest[]): ReadonlySet<string> =>
  new Set(requests.map(({ author }) => author));
