import { expect, test } from 'vitest';
import { backfillWords, stoppedWords, usageWords } from '../../infra/local/show/listening-words.ts';

const until = '2026-11-22T08:15:00.000Z';

test.each([
  [
    'SourceUnauthorized',
    'X refuses the bearer token (401): Unauthorized',
    'acme stopped: X refuses the bearer token (401): Unauthorized. Set X_BEARER_TOKEN to the bearer token of your app, and start again. It is asked again at 08:15 UTC.',
  ],
  [
    'SourceExhausted',
    'the credits at X are used up: add some in the developer console',
    'acme stopped: the credits at X are used up: add some in the developer console. It is asked again at 08:15 UTC.',
  ],
])(
  'a source that stopped (%s) is one line: what it said, what to do, when it is asked again',
  (reason, detail, line) => {
    expect(stoppedWords({ watch: 'acme', reason, detail, until })).toBe(line);
  },
);

const from = '2026-11-22T07:00:00.000Z';
const beginning = 'acme: reads back to 2026-11-22 07:00 UTC for the first time';
test.each([
  [{ posts: 120, dollars: 0.6 }, `${beginning}, about 120 posts for $0.60`],
  [{ posts: 1, dollars: 0.005 }, `${beginning}, about 1 post for $0.01`],
  [{ posts: 0, dollars: 0 }, `${beginning}, where nothing was said`],
  [{}, `${beginning}, nobody knows how many posts`],
])('a backfill of %j is told with its price', (estimate, line) => {
  expect(backfillWords({ watch: 'acme', from, ...estimate })).toBe(line);
});

test('what X counts beyond our books is what it will bill', () => {
  expect(usageWords({ day: '2026-11-22', atX: 120, inOurBooks: 100 })).toBe(
    'X counts 120 posts on 2026-11-22, our books 100: it bills what it counts',
  );
});
