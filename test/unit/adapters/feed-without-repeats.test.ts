import { describe, expect, test } from 'vitest';
import { withoutRepeats } from '../../../functions/adapters/without-repeats.ts';
import type { Post } from '../../../functions/domain/post.ts';
import type { MentionSource, SearchPage, SearchRequest } from '../../../functions/ports/mention-source.ts';
import { postId } from '../../fixtures/mentions.ts';

const ask: SearchRequest = { query: '', since: { startTime: '2026-11-22T10:00:00.000Z' }, pageSize: 10 };
const post = (n: number): Post => ({
  id: postId(n),
  versionId: postId(n),
  text: 'x',
  createdAt: '2026-11-22T10:00:00.000Z',
  authorId: '1',
  conversationId: postId(n),
  isRepost: false,
  mentionedHandles: [],
});

/** A source with pages of these posts, told apart by their number, which is found again at every search. */
function repeating(...pages: number[][]): MentionSource & { pages: number[][] } {
  const source = {
    pages,
    dollarsPerPost: 0,
    async search({ pageToken = '0' }: SearchRequest): Promise<SearchPage> {
      const at = Number(pageToken);
      const posts = (source.pages[at] ?? []).map(post);
      return { posts, malformed: 0, ...(at + 1 < source.pages.length ? { nextPageToken: `${at + 1}` } : {}) };
    },
  };
  return source;
}
const ids = ({ posts }: SearchPage) => posts.map(({ id }) => id);
const continued = (source: MentionSource, { nextPageToken = '' }: SearchPage) =>
  source.search({ ...ask, pageToken: nextPageToken });

describe('a watch that', () => {
  test('comes back for the page after has taken a page in, and is not given it again', async () => {
    const source = withoutRepeats(repeating([2, 1]));
    const first = await source.search(ask);
    expect(ids(first)).toEqual([postId(2), postId(1)]);
    expect(await continued(source, first)).toEqual({ posts: [], malformed: 0 });
    expect(await source.search(ask)).toEqual({ posts: [], malformed: 0 });
  });

  test('fails before it comes back is given the page again', async () => {
    const source = withoutRepeats(repeating([2, 1]));
    const first = await source.search(ask);
    expect(await source.search(ask)).toEqual(first);
  });

  test('fails at the second page is given that one again, by the same token', async () => {
    const source = withoutRepeats(repeating([4, 3], [2, 1]));
    const first = await source.search(ask);
    const second = await continued(source, first);
    expect(ids(second)).toEqual([postId(2), postId(1)]);
    expect(ids(await continued(source, first))).toEqual([postId(2), postId(1)]);
  });

  test('is given what arrives late, and only that', async () => {
    const inner = repeating([3, 1]);
    const source = withoutRepeats(inner);
    await continued(source, await source.search(ask));
    inner.pages = [[3, 2, 1]];
    expect(ids(await source.search(ask))).toEqual([postId(2)]);
  });

  test('was read on elsewhere goes on with a token of that process', async () => {
    const first = await withoutRepeats(repeating([4, 3], [2, 1])).search(ask);
    const here = withoutRepeats(repeating([4, 3], [2, 1]));
    expect(ids(await continued(here, first))).toEqual([postId(2), postId(1)]);
    expect(ids(await here.search(ask))).toEqual([postId(4), postId(3)]);
  });

  test('comes to a page of nothing but repeats is led to the page after', async () => {
    const inner = repeating([2, 1]);
    const source = withoutRepeats(inner);
    await continued(source, await source.search(ask));
    inner.pages = [[2, 1], [0]];
    const first = await source.search(ask);
    expect(ids(first)).toEqual([]);
    expect(ids(await continued(source, first))).toEqual([postId(0)]);
  });
});

test('a source costs what it costs', () => {
  expect(withoutRepeats({ ...repeating(), dollarsPerPost: 0.5 }).dollarsPerPost).toBe(0.5);
});
