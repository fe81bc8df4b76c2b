import { describe, expect, test } from 'vitest';
import { CheckedPosts } from '../../fixtures/checked-posts.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';

const ids = [1, 2, 3, 4].map(postId);
const [first = '', second = '', third = ''] = ids;
/** Four posts, the second of which two watches heard, and one that is not from X. */
const mentions = [
  ...ids.map((id) => aMention({ postId: id })),
  aMention({ postId: second, watch: 'rival' }),
  aMention({ postId: third, id: `acme/hacker-news/${third}`, source: 'hacker-news' }),
];
/** Longest from a post's going to its mention's. */
const promised = 14;

test('a desk that heard nothing asks nothing', async () => {
  const posts = new CheckedPosts([]);
  expect(await posts.run()).toEqual({ outcome: 'nothing-to-check', gone: 0, posts: 0 });
  expect(posts.calls).toEqual(['take']);
});

test('posts of X are checked, each once, by a job that is known before it has them', async () => {
  const posts = new CheckedPosts(mentions);
  expect(await posts.run()).toEqual({ outcome: 'begun', gone: 0, posts: 4 });
  expect(posts.jobs).toMatchObject([{ postIds: ids }]);
  expect(posts.calls.filter((call) => call !== 'page')).toEqual(['take', 'begin', 'write', 'submit']);
});

test('a post that is gone is redacted wherever it was heard, and then told', async () => {
  const posts = new CheckedPosts(mentions);
  posts.gone.set(second, 0);
  await posts.runUntil(1);
  expect([...posts.redacted.keys()].sort()).toEqual([`acme/x/${second}`, `rival/x/${second}`]);
  expect(posts.told.map(({ mentionId, reason }) => `${mentionId} ${reason}`).sort()).toEqual([
    `acme/x/${second} deleted`,
    `rival/x/${second} deleted`,
  ]);
  expect(posts.calls.slice(posts.calls.indexOf('standing'))).toEqual([
    'standing',
    'redact',
    'redact',
    'publish',
    'over',
  ]);
});

test('what is redacted is checked no more, and a check begins every twelve hours', async () => {
  const posts = new CheckedPosts(mentions);
  posts.gone.set(first, 0);
  await posts.runUntil(24);
  expect(posts.jobs.map(({ postIds }) => postIds?.length)).toEqual([4, 3, 3]);
  expect(posts.calls.filter((call) => call === 'standing')).toHaveLength(2);
  expect(posts.told).toHaveLength(1);
});

test('when nothing is left, X is asked no more', async () => {
  const posts = new CheckedPosts(mentions);
  for (const id of ids) posts.gone.set(id, 0);
  await posts.runUntil(24);
  expect(posts.jobs).toHaveLength(1);
});

test.each([0, 0.5, 1.1, 11.9, 12.5])('a post that goes after %f hours is gone here in time', async (hours) => {
  const posts = new CheckedPosts(mentions);
  posts.gone.set(first, hours);
  await posts.runUntil(30);
  expect(posts.told).toHaveLength(1);
  expect(posts.told[0]?.hours).toBeLessThanOrEqual(hours + promised);
});

test('a check that X loses is begun again by the run that learns of it', async () => {
  const posts = new CheckedPosts(mentions);
  posts.gone.set(first, 0.2);
  posts.lost.add(1);
  await posts.runUntil(24);
  expect(posts.told).toEqual([{ mentionId: `acme/x/${first}`, reason: 'deleted', hours: 14 }]);
});

test.each([1, 2])(
  'what was redacted and not told when X lost the check is told by a later one, of %i lost',
  async (times) => {
    const posts = new CheckedPosts(mentions);
    posts.gone.set(first, 0);
    await posts.run();
    posts.hours = 1;
    // Between the redaction and its being told.
    posts.dieAt = 8;
    await expect(posts.run()).rejects.toThrow('died');
    expect(posts.redacted.size).toBe(1);
    for (let job = 0; job < times; job++) posts.lost.add(job);
    posts.hours = 2;
    await posts.runUntil(2 + times);
    expect(posts.told).toEqual([{ mentionId: `acme/x/${first}`, reason: 'deleted', hours: 2 + times }]);
    await posts.runUntil(30);
    expect(posts.told).toHaveLength(1);
  },
);

test('a check that takes X hours is waited for, and the next one begins as soon as it is over', async () => {
  const posts = new CheckedPosts(mentions);
  posts.processing = 13.5;
  posts.gone.set(first, 1);
  await posts.runUntil(15);
  expect(posts.told).toMatchObject([{ hours: 14 }]);
  expect(posts.jobs).toHaveLength(2);
  expect(posts.check).toMatchObject({ id: '1', isOver: false });
});

test('a check that X works on for more than a day is given up, with a failure where X takes no other', async () => {
  const posts = new CheckedPosts(mentions);
  posts.processing = 30;
  posts.gone.set(first, 1);
  await posts.runUntil(23);
  expect(posts.calls).not.toContain('failed: SourceUnavailable');
  await posts.runUntil(24);
  expect(posts.calls).toContain('failed: SourceUnavailable');
  await posts.runUntil(30);
  expect(posts.told).toMatchObject([{ hours: 30 }]);
});

test('of two runs at once one checks', async () => {
  const posts = new CheckedPosts(mentions);
  const outcomes = (await Promise.all([posts.run(), posts.run()])).map(({ outcome }) => outcome);
  expect(outcomes.sort()).toEqual(['begun', 'held-elsewhere']);
  expect(posts.jobs).toHaveLength(1);
});

describe('a process that dies between any two steps', () => {
  const lived = async (dieAt: number): Promise<CheckedPosts> => {
    const posts = new CheckedPosts(mentions);
    posts.dieAt = dieAt;
    posts.gone.set(first, 0);
    posts.gone.set(second, 0.5);
    posts.gone.set(third, 12.5);
    await posts.runUntil(40);
    return posts;
  };

  test('loses nothing: whatever is gone is redacted and told, an hour later at most', async () => {
    const undisturbed = await lived(Number.POSITIVE_INFINITY);
    const boundaries = 2 * undisturbed.calls.length;
    expect(boundaries).toBeGreaterThan(60);
    const expected = [`acme/x/${first}`, `acme/x/${second}`, `acme/x/${third}`, `rival/x/${second}`].sort();
    for (let dieAt = 0; dieAt < boundaries; dieAt++) {
      const posts = await lived(dieAt);
      const failures = posts.calls.filter((call) => call.startsWith('failed'));
      expect({ dieAt, failures }).toEqual({ dieAt, failures: ['failed: Crash'] });
      expect({ dieAt, redacted: [...posts.redacted.keys()].sort() }).toEqual({ dieAt, redacted: expected });
      for (const id of expected) {
        const told = posts.told.find(({ mentionId }) => mentionId === id);
        const went = posts.gone.get(id.split('/').at(-1) ?? '') ?? Number.NaN;
        expect({ dieAt, id, isInTime: (told?.hours ?? 99) <= went + promised + 1 }).toMatchObject({ isInTime: true });
      }
    }
  });
});
