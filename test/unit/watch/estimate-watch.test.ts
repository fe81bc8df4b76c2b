import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../../functions/contracts/desk.ts';
import { XWatch } from '../../../functions/contracts/watch.ts';
import { estimateAsJson } from '../../../infra/watch/estimate-as-json.ts';
import { estimateWatch } from '../../../infra/watch/estimate-watch.ts';
import type { AskCounts } from '../../../infra/watch/volume.ts';
import type { WatchArguments } from '../../../infra/watch/watch-arguments.ts';
import { watchEntry, watchFor } from '../../../infra/watch/watch-entry.ts';

const query = '(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet';

const aWeek =
  (posts: readonly number[]): AskCounts =>
  async () =>
    posts.map((count, day) => ({
      start: new Date(Date.UTC(2026, 10, 13 + day)).toISOString(),
      end: new Date(Date.UTC(2026, 10, 14 + day)).toISOString(),
      posts: count,
    }));

async function run(options: Partial<WatchArguments>, askCounts?: AskCounts) {
  const written: string[] = [];
  const estimated = await estimateWatch({ query, every: '10 minutes', offline: false, ...options }, askCounts, (text) =>
    written.push(text),
  );
  return { estimated, text: written.join('\n') };
}

test('whoever does not agree to the price of counts spends nothing', async () => {
  const written: string[] = [];
  const asked: string[] = [];
  const estimated = await estimateWatch(
    { query, every: '10 minutes', offline: false },
    () => Promise.reject(new Error('X was asked')),
    (text) => written.push(text),
    async (question) => {
      asked.push(question);
      return false;
    },
  );
  expect(asked).toEqual(['Ask X for counts of the last 7 days, at $0.005?']);
  expect(estimated).toMatchObject({ isRefused: false });
  expect(written.join('\n')).toContain('X was not asked.');
});

describe('what is told', () => {
  test('the whole of it, as it is printed', async () => {
    const { text } = await run({}, aWeek([40, 60, 50, 300, 40, 20, 50]));
    expect(text).toMatchInlineSnapshot(`
      "(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet

      70 of 512 characters, within X's rules.

      Asks X for counts of the last 7 days: $0.005.

        posts a day           50 on a median day, 300 on the busiest of the last 7 (560 in all)
        X, by search          $12 a month ($0.005 a post, 2,400 posts)
        X, mentions timeline  $2.40 a month ($0.001 a post), if @AcmeParcels owns the developer app,
                              and as far as the posts mention it
        AWS                   $0.03 a month for these posts ($13 a million, from npm run bill)
        empty polls           nothing at X
        backfill of 1 hour    $0.01 usually, $1.50 at the busiest
        backfill of 1 day     $0.25 usually, $1.50 at the busiest
        backfill of 7 days    $2.80
        daily budget          $2.50 (half again the busiest day, and a page of 100 posts at least)

      To paste into \`watches\` of infra/config/desk.ts:

          acmeparcels: {
            kind: 'brand', // or 'competitor'
            brand: 'AcmeParcels', // its name, as cards show it
            handle: 'AcmeParcels',
            query: '(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet',
            every: '10 minutes',
            backfill: '1 hour',
            dailyBudget: 2.5,
          },"
    `);
  });

  test('each problem with its place under the query', async () => {
    const { text } = await run({ query: '配達 "acme parcels" or @Acme', offline: true });
    expect(text).toContain(
      [
        '    配達 "acme parcels" or @Acme',
        '                        ^^',
        'refused, column 19: X takes or for a mistake: the operator is OR, in capitals.',
        '  → write OR, or "or" for the word.',
      ].join('\n'),
    );
  });

  test('of a long query what stands around the problem', async () => {
    const words = Array.from({ length: 40 }, (_, i) => `acme${i}`).join(' ');
    const { text } = await run({ query: `${words} or parcels`, offline: true });
    const [line = '', carets = ''] = text.split('\n').slice(4);
    expect(line.length).toBeLessThan(100);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('or');
  });

  test('control characters of a query never reach the terminal', async () => {
    const { text } = await run({ query: 'acme\u001b parcels', perDay: 5 });
    expect(text).not.toContain('\u001b');
  });

  test('no posts at all', async () => {
    const { text, estimated } = await run({}, aWeek([0, 0, 0, 0, 0, 0, 0]));
    expect(text).toContain('0 on a median day, 0 on the busiest');
    expect(text).toContain('$0 a month ($0.005 a post, 0 posts)');
    expect(text).toContain('every 10 minutes is 144 polls a day for no post at all');
    expect(estimated.watch).toMatchObject({ dailyBudget: 0.5 });
  });

  test('more than X hands out in a month', async () => {
    const { text } = await run({ perDay: 200_000 });
    expect(text).toContain('X hands out 3,000,000 posts a month at most');
  });
});

describe('X is asked only where that makes sense', () => {
  const never: AskCounts = async () => {
    throw new Error('X was asked');
  };

  test.each([
    ['the query would be refused', { query: 'lang:en' }, 'X would refuse this query'],
    ['it was forbidden', { offline: true }, 'X is not asked (--offline)'],
    ['a number was given', { perDay: 120 }, 'From 120 posts a day, as given'],
  ])('not where %s', async (_, options, expected) => {
    const { text } = await run(options, never);
    expect(text).toContain(expected);
    expect(text).not.toContain('X was asked');
    expect(text).not.toContain('Asks X');
  });

  test('not without a token, which is said in one line with what else can be done', async () => {
    const { text, estimated } = await run({});
    expect(text).toContain(
      'X_BEARER_TOKEN is not set, so X is not asked. For an estimate set it (counts cost $0.005), or give --per-day N',
    );
    expect(estimated).toMatchObject({ isRefused: false });
    expect(estimated.estimate).toBeUndefined();
  });

  test('the price is told before X is asked', async () => {
    const told: string[] = [];
    const ask: AskCounts = async () => {
      told.push('asked');
      return aWeek([1])(query);
    };
    await estimateWatch({ query, every: '10 minutes', offline: false }, ask, (text) => told.push(text.trim()));
    expect(told.indexOf('Asks X for counts of the last 7 days: $0.005.')).toBe(told.indexOf('asked') - 1);
  });
});

describe('the entry to paste', () => {
  test.each([
    [query, 'AcmeParcels'],
    ['"don\'t \\ panic" OR @_Acme_1', '_Acme_1'],
    ["@2fast -from:2fast it's", '2fast'],
    ['@_1', '_1'],
  ])('%s makes the watch that the config takes', (text, handle) => {
    const watch = watchFor(text, handle, '5 minutes', 7.5);
    const pasted: unknown = runInNewContext(`({${watchEntry(watch)}})`);
    const watches = Desk.shape.watches.parse(pasted);
    expect(Object.values(watches)).toEqual([watch]);
    expect(XWatch.parse(watch)).toEqual(watch);
  });
});

test('as JSON, problems have columns from 1', async () => {
  const { estimated } = await run({ query: 'acme or parcels' });
  const { problems, isRefused } = estimateAsJson(estimated);
  expect(isRefused).toBe(true);
  expect(problems[0]).toEqual({
    severity: 'refused',
    column: 6,
    length: 2,
    what: expect.any(String),
    remedy: expect.any(String),
  });
});
