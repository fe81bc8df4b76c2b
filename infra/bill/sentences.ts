import { type Desk, opensTickets } from '../../functions/contracts/desk.ts';
import { builtInDay } from '../local/day/day.ts';
import { routeOf } from '../local/in-process/desk-judge.ts';

export interface Sentence {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** The sentences by what the desk makes of them. None of the lists is empty. */
export interface JudgedSentences {
  /** Those of routes whose tickets are urgent. */
  readonly urgent: readonly Sentence[];
  /** Those of routes that open tickets. */
  readonly routed: readonly Sentence[];
  /** Those of no route at all; what is merely shared or collected is in neither list. */
  readonly unrouted: readonly Sentence[];
}

/** The desk has no route for some of the made-up posts, or one for all of them: no mix can be made. */
export class MixImpossible extends Error {
  override readonly name = 'MixImpossible';
}

/** Whoever pays X for longer posts writes few of them. */
const longest = 280;
const brands = new Set(['AcmeParcels', 'NimbusCloud', 'Stratobox']);

/** A Tuesday on which people are at work, from Lisbon to Helsinki: desks route at other hours in another way. */
const judgedAt = Date.parse('2026-03-03T10:00:00Z');

/** What people put before and after the same words, in whatever language. */
const openings = ['', '... ', '+1 ', '👀 '];
const closings = ['', ' #2026', ' 🙃', ' (3)', ' !!', ' …'];

/**
 * The posts of the built-in day, each in several wordings, as the classifier and the routes of the desk judge
 * them for one watch.
 * @throws MixImpossible
 */
export function judgedSentences(desk: Desk, watch: string): JudgedSentences {
  const judged = sentences().map((sentence) => ({
    sentence,
    route: routeOf(desk, watch, sentence.text, sentence.lang, judgedAt),
  }));
  const ticketRoutes = new Map(desk.routes.filter(opensTickets).map((route) => [route.name, route]));
  const of = (fits: (route: string | undefined) => boolean): readonly Sentence[] =>
    judged.filter(({ route }) => fits(route)).map(({ sentence }) => sentence);
  const routed = of((route) => route !== undefined && ticketRoutes.has(route));
  const unrouted = of((route) => route === undefined);
  if (routed.length === 0) throw new MixImpossible('no route of the desk opens a ticket for any of the made-up posts');
  if (unrouted.length === 0) throw new MixImpossible('the routes of the desk take every one of the made-up posts');
  const urgent = of((route) => route !== undefined && ticketRoutes.get(route)?.priority === 'urgent');
  return { routed, unrouted, urgent: urgent.length > 0 ? urgent : routed };
}

const sentences = (): readonly Sentence[] =>
  builtInDay()
    .filter(({ author, note_tweet, referenced_tweets = [] }) => {
      const isRetweet = referenced_tweets.some(({ type }) => type === 'retweeted');
      return !isRetweet && note_tweet === undefined && !brands.has(author?.username ?? '');
    })
    .flatMap(({ text, lang = 'und' }) => wordingsOf(text).map((words) => ({ text: words, lang })));

const wordingsOf = (text: string): readonly string[] =>
  openings
    .flatMap((opening) => closings.map((closing) => `${opening}${text}${closing}`))
    .filter(({ length }) => length <= longest);
