import { afterAll, describe, expect, test } from 'vitest';
import { dynamodbFeedbackStore } from '../../../functions/adapters/dynamodb/dynamodb-feedback-store.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { rowsUnder } from '../../../functions/adapters/dynamodb/rows-under.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { collectFeedback } from '../../../functions/handlers/collect-feedback/collect-feedback.ts';
import { feedbackRanking } from '../../../functions/handlers/collect-feedback/feedback-ranking.ts';
import { aDesk, aWatch } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const mentions = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const feedback = dynamodbFeedbackStore(tables.client, tableNames.tickets);
const now = Date.parse('2026-11-22T12:00:00.000Z');
const collect = collectFeedback({ mentions, feedback, clock: { now: () => now } });
const verdict = aVerdict({ intent: 'feature_request' });

let used = 9_000;
/** Somebody asks a watch of its own for something, unless the test says of which. */
async function asked(changes: Partial<Mention> = {}) {
  const mention = aMention({ watch: 'acme', postId: postId(++used), ...changes });
  await mentions.add([mention], new Date('2027-01-01'));
  const { id: mentionId, watch, conversationId } = mention;
  const triaged = { mentionId, watch, conversationId, verdict, route: 'ideas', workflow: 'collect-feedback' as const };
  return { mention, collect: () => collect(triaged, aContext()) };
}
const rowsOf = (watch: string) => rowsUnder(tables.client, tableNames.tickets, `feedback#${watch}`, 'request#');

describe('a request', () => {
  test('is written down once, without a word or a name of its author', async () => {
    const { mention, collect } = await asked({
      watch: 'once',
      text: 'dark mode please',
      authorHandle: 'jo',
      authorFollowers: 12,
    });
    const { id: mentionId } = mention;
    expect(await collect()).toEqual({ mentionId, watch: 'once', outcome: 'collected' });
    expect(await collect()).toEqual({ mentionId, watch: 'once', outcome: 'collected-before' });
    const rows = await rowsOf('once');
    expect(rows).toEqual([
      {
        ...{ ticketId: 'feedback#once', item: `request#${mentionId}`, mentionId, watch: 'once', reach: 12 },
        ...{ at: mention.createdAt, authorHash: expect.stringMatching(/^[\w-]{22}$/) },
        expiresAt: (now + 365 * 86_400_000) / 1000,
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/dark|jo"/);
  });

  test('of a post that is gone by then is none', async () => {
    const { mention, collect } = await asked({ watch: 'gone' });
    await register.redact(mention.id, 'deleted', new Date(now));
    expect(await collect()).toMatchObject({ outcome: 'gone' });
    expect(await rowsOf('gone')).toEqual([]);
  });

  test('of a mention without a row is an error', async () => {
    const handler = collectFeedback({
      ...{ feedback, clock: { now: () => now } },
      mentions: { read: async () => [], redacted: async () => [] },
    });
    const { id: mentionId, watch, conversationId } = aMention({ postId: postId(1) });
    const triaged = {
      mentionId,
      watch,
      conversationId,
      verdict,
      route: 'ideas',
      workflow: 'collect-feedback' as const,
    };
    await expect(handler(triaged, aContext())).rejects.toMatchObject({ name: 'MentionMissing' });
  });

  test('is forgotten after its time, even while its row is still there', async () => {
    const { mention, collect } = await asked({ watch: 'late' });
    await collect();
    const of = async (at: number) => (await feedback.requests('late', new Date(at))).map(({ mentionId }) => mentionId);
    expect(await of(now + 364 * 86_400_000)).toEqual([mention.id]);
    expect(await of(now + 365 * 86_400_000)).toEqual([]);
  });
});

test.each([
  ['one author counts once, whatever watch heard them', { authorId: '7' }, { authorId: '7' }, 1],
  ['two authors count twice', { authorId: '7' }, { authorId: '8' }, 2],
  [
    'an id of one source is nobody’s of another',
    { authorId: '7' },
    { authorId: '7', source: 'hacker-news' as const },
    2,
  ],
  [
    'a feed’s signature is nobody’s',
    { source: 'feed' as const, authorId: 'jo' },
    { source: 'feed' as const, authorId: 'jo' },
    2,
  ],
])('%s', async (what, one, other, people) => {
  const heard = [`one-${what.length}`, `other-${what.length}`];
  await (await asked({ watch: String(heard[0]), ...one })).collect();
  await (await asked({ watch: String(heard[1]), ...other })).collect();
  const hashes = (await Promise.all(heard.map((name) => feedback.requests(name, new Date(now))))).flat();
  expect(new Set(hashes.map(({ authorHash }) => authorHash)).size).toBe(people);
});

describe('the ranking', () => {
  const desk = aDesk({
    watches: {
      'app-x': aWatch({ brand: 'Skyline', handle: 'Skyline' }),
      'app-news': {
        source: 'hacker-news',
        kind: 'brand',
        brand: 'Skyline',
        query: 'skyline',
        every: '1 hour',
        backfill: '1d',
      },
      shop: aWatch({ brand: 'Shop' }),
    },
  });
  const rank = (watches?: readonly string[]) => feedbackRanking({ desk, feedback, mentions }, now, watches);

  test('puts what is asked of a brand together, wherever it was heard, and tells what nobody can tell any more', async () => {
    const requests = [
      { watch: 'app-x', authorId: '1', text: '@Skyline dark mode please', authorFollowers: 10 },
      { watch: 'app-x', authorId: '2', text: '@Skyline a csv export would be great' },
      {
        watch: 'app-news',
        source: 'hacker-news' as const,
        authorId: '3',
        text: 'any plans for a dark mode in Skyline?',
      },
      { watch: 'app-x', authorId: '4', text: '@Skyline a secret wish' },
    ];
    const collected = await Promise.all(requests.map((request) => asked(request)));
    for (const { collect } of collected) await collect();
    await register.redact(String(collected[3]?.mention.id), 'deleted', new Date(now));

    const [skyline, shop, ...others] = await rank();
    expect(others).toEqual([]);
    expect(shop).toMatchObject({ brand: 'Shop', watches: ['shop'], requests: 0, themes: [] });
    expect(skyline).toMatchObject({
      ...{ brand: 'Skyline', watches: ['app-x', 'app-news'], requests: 4, unclear: { people: 1, posts: 1 } },
      themes: [
        { name: 'dark mode', people: 2, posts: 2, reach: 10 },
        { name: 'csv export', people: 1 },
      ],
    });
    expect(JSON.stringify(skyline)).not.toContain('secret');
  });

  test('of some watches leaves out what the others heard', async () => {
    expect(
      (await rank(['app-news', 'no-such-watch'])).map(({ brand, watches, requests }) => ({ brand, watches, requests })),
    ).toEqual([{ brand: 'Skyline', watches: ['app-news'], requests: 1 }]);
  });
});
