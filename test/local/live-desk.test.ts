import { describe, expect, test } from 'vitest';
import type { Watch } from '../../functions/contracts/watch.ts';
import { liveDesk } from '../../infra/local/live/live-desk.ts';
import { readLiveEnvironment } from '../../infra/local/live/live-environment.ts';
import { LiveRefused } from '../../infra/local/live/live-refused.ts';
import { watchLine } from '../../infra/local/live/watch-line.ts';
import { aDesk, aRoute, aWatch } from '../fixtures/desk.ts';

const free = { kind: 'brand', brand: 'Acme', every: '1 hour', backfill: 'none' } as const;
const news: Watch = { ...free, source: 'hacker-news', query: '"acme parcels"' };
const blog: Watch = { ...free, source: 'feed', url: 'https://example.com/feed.xml' };
const team = aDesk({
  watches: { acme: aWatch(), rival: aWatch({ kind: 'competitor' }), news, blog },
  routes: [aRoute({ when: { watches: ['acme', 'news'] } }), aRoute({ name: 'rest', when: {} })],
});

describe('the watches of a live desk', () => {
  test.each([
    ['all of them with a token', { hasXToken: true }, 'acme, rival, news, blog', ''],
    ['those that are not on X without one', { hasXToken: false }, 'news, blog', 'acme, rival'],
    ['the one that was asked for', { hasXToken: true, watches: ['acme'] }, 'acme', ''],
    ['a free one without a token', { hasXToken: false, watches: ['blog'] }, 'blog', ''],
  ])('are %s', (_, options, listening, leftOut) => {
    const live = liveDesk(team, options);
    expect(Object.keys(live.desk.watches).join(', ')).toBe(listening);
    expect(live.leftOut.join(', ')).toBe(leftOut);
  });

  test('are all that its routes know of', () => {
    const { desk } = liveDesk(team, { hasXToken: true, watches: ['news'] });
    expect(desk.routes.map(({ when }) => when)).toEqual([{ watches: ['news'] }, {}]);
    expect(liveDesk(team, { hasXToken: true, watches: ['blog'] }).desk.routes.map(({ name }) => name)).toEqual([
      'rest',
    ]);
  });

  const onlyX = aDesk();
  const routedElsewhere = aDesk({ watches: team.watches, routes: [aRoute({ when: { watches: ['acme'] } })] });
  test.each([
    ['one on X that was asked for', team, ['news', 'acme'], "the watch 'acme' listens to X: set X_BEARER_TOKEN"],
    ['nothing but X', onlyX, undefined, 'every watch of the desk listens to X: set X_BEARER_TOKEN'],
    ['one that the desk lacks', team, ['acne'], "no watch 'acne': name one of acme, rival, news, blog"],
    ['one that no route is for', routedElsewhere, ['news'], 'no route of the desk is for news'],
  ])('without a token, %s is refused in one line', (_, desk, watches, reason) => {
    const choose = () => liveDesk(desk, { hasXToken: false, watches });
    expect(choose).toThrow(LiveRefused);
    expect(choose).toThrow(reason);
    expect(choose).not.toThrow(/\n/);
  });
});

describe('the environment of a live desk', () => {
  test('what is set to nothing counts as unset', () => {
    expect(readLiveEnvironment({ X_BEARER_TOKEN: ' ', SLACK_BOT_TOKEN: '', X_API_BASE_URL: '' })).toEqual({
      ...{ xToken: undefined, slackToken: undefined, baseUrls: {} },
    });
  });

  test('other hosts are taken where they are named', () => {
    const X_API_BASE_URL = 'http://127.0.0.1:4010';
    expect(readLiveEnvironment({ X_API_BASE_URL, X_BEARER_TOKEN: 't\n' })).toMatchObject({
      ...{ xToken: 't', baseUrls: { X_API_BASE_URL } },
    });
  });

  test.for(['localhost:4010', '127.0.0.1', 'ftp://example.com'])("'%s' is no address of an API", (url) => {
    expect(() => readLiveEnvironment({ SLACK_API_BASE_URL: url })).toThrow(`SLACK_API_BASE_URL is no address`);
  });
});

test.each([
  ['acme', aWatch(), 'acme: @AcmeParcels -is:retweet on X, every 5 minutes, backfill 1 hour, at most $10 a day'],
  [
    'acme',
    aWatch({ monthlyBudget: 100, backfill: 'none' }),
    'acme: @AcmeParcels -is:retweet on X, every 5 minutes, no backfill, at most $10 a day and $100 a month',
  ],
  ['news', news, 'news: "acme parcels" on Hacker News, every hour, no backfill, free'],
  ['blog', blog, 'blog: every entry in https://example.com/feed.xml, every hour, no backfill, free'],
])('before anything is spent, %s says what it listens to and what that may cost', (name, watch, line) => {
  expect(watchLine(name, watch)).toBe(line);
});
