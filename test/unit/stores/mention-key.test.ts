import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idAt, mentionKey } from '../../../functions/contracts/mention-key.ts';
import { comparePostIds } from '../../../functions/domain/post-id.ts';

test('the mentions of one watch at one source lie together', () => {
  const key = mentionKey('acme/x/2080000000000000001');
  expect(key).toEqual({ stream: 'acme/x', post: '0000002080000000000000001' });
  expect(mentionKey('acme-hn/hacker-news/12').stream).toBe('acme-hn/hacker-news');
});

/** Up to the longest that a feed's entries are given. */
const postIds = fc.bigInt({ min: 0n, max: 10n ** 25n - 1n }).map(String);

test('keys sort as the numbers of the posts do, and tell the mention', () => {
  fc.assert(
    fc.property(postIds, postIds, (a, b) => {
      const [first, second] = [mentionKey(`acme/feed/${a}`), mentionKey(`acme/feed/${b}`)];
      expect(Math.sign(comparePostIds(a, b))).toBe(first.post < second.post ? -1 : first.post > second.post ? 1 : 0);
      expect(idAt(first)).toBe(`acme/feed/${a}`);
    }),
  );
});
