import { expect, test } from 'vitest';
import { onePerWatch } from '../../../functions/adapters/one-per-watch.ts';
import { feedUrl } from '../../../functions/handlers/search-feeds/feed-url.ts';
import { aWatch } from '../../fixtures/desk.ts';

test('each watch has a source of its own, and keeps it', () => {
  const make = onePerWatch(() => ({ dollarsPerPost: 0, search: async () => ({ posts: [], malformed: 0 }) }));
  const [acme, rival] = [aWatch(), aWatch({ brand: 'Rival' })];
  expect(make(acme)).toBe(make(acme));
  expect(make(rival)).not.toBe(make(acme));
});

test('the function that reads feeds refuses a watch that has none, by name', () => {
  const heard = { kind: 'brand', brand: 'Acme', every: '1 hour', backfill: '1 day' } as const;
  expect(feedUrl({ ...heard, source: 'feed', url: 'https://example.com/feed.xml' })).toBe(
    'https://example.com/feed.xml',
  );
  expect(() => feedUrl(aWatch())).toThrow(expect.objectContaining({ name: 'NoFeed' }));
});
