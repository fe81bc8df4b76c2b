import {
  bodyOf,
  type Delivery,
  forbidden,
  type Headers,
  internalError,
  ok,
  page,
  Refusal,
  refused,
  tooManyRequests,
  unauthorized,
  unavailable,
  type XAnswer,
} from './answer.ts';
import { notFoundError } from './partial-error.ts';

const lostReference = notFoundError({ kind: 'tweet', parameter: 'referenced_tweets.id', id: '20' });

/** In place of an answer: the request is not worked on, and bills nothing. */
const instead = {
  'window-limited': (headers: Headers) => tooManyRequests({ ...headers, 'x-rate-limit-remaining': '0' }),
  // The window has requests left, so that its reset is not what to wait for.
  'usage-capped': (headers: Headers) =>
    refused(new Refusal(429, 'UsageCapExceeded', 'Usage cap exceeded: Monthly product cap', 'usage-capped'), headers, {
      period: 'Monthly',
      scope: 'Product',
    }),
  'credits-depleted': (headers: Headers) =>
    refused(
      new Refusal(402, 'CreditsDepleted', 'Your account has no credits to fulfil this request.', 'credits-depleted'),
      headers,
    ),
  unauthorized,
  forbidden,
  'internal-error': internalError,
  'bad-gateway': (headers: Headers) => page(502, '<html><body><h1>502 Bad Gateway</h1></body></html>', headers),
  unavailable,
  /** A 200 without `data` and without `meta`. */
  'errors-only': (headers: Headers) => ok({ errors: [lostReference] }, headers),
} as const;

/** To an answer that was worked on, and billed. */
const afterwards = {
  'partial-errors': (answer: XAnswer) =>
    withBody(answer, (body) => ({ ...body, errors: [...(body.errors ?? []), lostReference] })),
  /** What some servers say instead of leaving the two out. */
  'empty-newest-id': (answer: XAnswer) =>
    withBody(answer, ({ meta, ...body }) => ({
      ...body,
      ...(meta && { meta: { newest_id: '', oldest_id: '', ...meta } }),
    })),
  'twitter-problems': (answer: XAnswer) => ({
    ...answer,
    body: rewritten(answer.body, (text) =>
      text.replace(/^https:\/\/api\.x\.com\/2\/problems\//, `${twitter}/2/problems/`),
    ),
  }),
  /** Whole, but no JSON. */
  malformed: (answer: XAnswer) => ({ ...answer, body: bodyOf(answer).slice(0, -1) }),
  truncated: (answer: XAnswer) => delivered(answer, 'truncated'),
  drip: (answer: XAnswer) => delivered(answer, 'drip'),
  /** Worked on and billed, and then the connection breaks: the worst of its kind. */
  reset: (answer: XAnswer) => delivered(answer, 'reset'),
} as const;

const emptyPage = 'empty-page';

/**
 * Every trap of X that a poller has to survive; each is a switch of `Weather`. `empty-page` holds a page's posts back
 * and gives the token that leads to them.
 */
export type Fault = keyof typeof instead | keyof typeof afterwards | typeof emptyPage;

const entriesOf = <Name extends string, Effect>(effects: Readonly<Record<Name, Effect>>): readonly [Name, Effect][] =>
  Object.entries(effects) as [Name, Effect][];

export const faults: readonly Fault[] = [
  ...entriesOf(instead).map(([name]) => name),
  ...entriesOf(afterwards).map(([name]) => name),
  emptyPage,
];

/** How many posts a page may look at under these faults. */
export const scanLimitUnder = (met: ReadonlySet<Fault>, usual: number): number => (met.has(emptyPage) ? 0 : usual);

/** The answer that these faults make of what would have been said. */
export function answerUnder(met: ReadonlySet<Fault>, headers: Headers, work: () => XAnswer): XAnswer {
  const refusal = entriesOf(instead).find(([fault]) => met.has(fault));
  const answer = refusal === undefined ? work() : refusal[1](headers);
  return entriesOf(afterwards).reduce((so, [fault, spoil]) => (met.has(fault) ? spoil(so) : so), answer);
}

const twitter = 'https://api.twitter.com';

const delivered = (answer: XAnswer, delivery: Delivery): XAnswer => ({ ...answer, delivery });

interface Body {
  readonly errors?: readonly object[];
  readonly meta?: object;
}

/** Only what X says in its own name has these parts, and only in a 200. */
const withBody = (answer: XAnswer, change: (body: Body) => object): XAnswer =>
  answer.status === 200 && typeof answer.body === 'object' ? { ...answer, body: change({ ...answer.body }) } : answer;

function rewritten(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => rewritten(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewritten(part, change)]));
}
