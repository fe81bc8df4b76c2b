import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineOrSearch } from '../../../functions/adapters/x/timeline-or-search.ts';
import { comparePostIds } from '../../../functions/domain/post-id.ts';
import type { MentionSource, SearchPage, SearchRequest } from '../../../functions/ports/mention-source.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';

/** The latest so many posts can be reached, as they are when a page is asked for. */
const reach = 800;

/** Posts that a timeline and a search both know, the newest first, and what either of them was asked. */
class SmallX {
  posts: string[] = [];
  readonly asked: { readonly of: 'timeline' | 'search'; readonly request: SearchRequest }[] = [];
  /** How many posts the next pages hold, at the most; then as many as they are asked for. */
  readonly sizes: number[] = [];
  #said = 0;

  say(count: number): void {
    for (let n = 0; n < count; n++) this.posts.unshift(postId(++this.#said));
  }

  readonly timeline: MentionSource = {
    dollarsPerPost: 0.001,
    search: async (request) => this.#page('timeline', request, this.posts.slice(0, reach)),
  };

  readonly search: MentionSource = {
    dollarsPerPost: 0.005,
    reachMs: 7,
    search: async (request) => this.#page('search', request, this.posts),
    estimate: async () => ({ posts: 1, dollars: 2, spent: 3 }),
  };

  #page(of: 'timeline' | 'search', request: SearchRequest, among: readonly string[]): SearchPage {
    this.asked.push({ of, request });
    const { since, pageToken, untilId, pageSize } = request;
    const after = 'sinceId' in since ? since.sinceId : '';
    const isWanted = (id: string): boolean =>
      comparePostIds(id, after) > 0 && [pageToken, untilId].every((end) => !end || comparePostIds(id, end) < 0);
    const wanted = among.filter(isWanted);
    const page = wanted.slice(0, Math.min(pageSize, this.sizes.shift() ?? pageSize));
    // A page may be empty although others follow: then they begin where it did.
    const last = page.at(-1) ?? pageToken ?? untilId ?? postId(1e9);
    return {
      posts: page.map((id) => aPost({ id })),
      malformed: 0,
      ...(wanted.length > page.length ? { nextPageToken: last } : {}),
    };
  }
}

const question = (since: string): SearchRequest => ({
  query: '@Acme',
  since: { sinceId: since, createdAt: '2026-11-22T10:00:00.000Z' },
  pageSize: 100,
});

/** Reads page by page to the end. */
async function readAll(source: MentionSource, request: SearchRequest, between: () => void = () => {}) {
  const pages: SearchPage[] = [];
  for (let page = await source.search(request); ; ) {
    pages.push(page);
    if (page.nextPageToken === undefined) break;
    between();
    page = await source.search({ ...request, pageToken: page.nextPageToken });
  }
  return { pages, ids: pages.flatMap(({ posts }) => posts.map(({ id }) => id)) };
}

describe('a watch whose account owns the app', () => {
  test('reads what fits on one page of its timeline, and asks nobody else', async () => {
    const x = new SmallX();
    x.say(60);
    const { pages } = await readAll(timelineOrSearch(x.search, x.timeline), question(postId(10)));
    expect(pages).toMatchObject([{ dollarsPerPost: 0.001, posts: { length: 50 } }]);
    expect(x.asked.map(({ of }) => of)).toEqual(['timeline']);
  });

  test('reads the timeline as far as it reaches, and the search below it, each at its price', async () => {
    const x = new SmallX();
    x.say(1_000);
    const { pages, ids } = await readAll(timelineOrSearch(x.search, x.timeline), question(postId(0)));
    expect(ids).toEqual(x.posts);
    expect(pages.map(({ dollarsPerPost }) => dollarsPerPost)).toEqual([
      ...Array.from({ length: 8 }, () => 0.001),
      ...[undefined, undefined],
    ]);
    expect(x.asked.at(-1)?.request).toMatchObject({ untilId: postId(201), since: { sinceId: postId(0) } });
  });

  test('goes to the search at once below a post', async () => {
    const x = new SmallX();
    x.say(300);
    const { ids } = await readAll(timelineOrSearch(x.search, x.timeline), { ...question('0'), untilId: postId(250) });
    expect(ids).toEqual(x.posts.slice(51));
    expect(new Set(x.asked.map(({ of }) => of))).toEqual(new Set(['search']));
  });

  test('goes on with a search that was begun before it had a timeline', async () => {
    const x = new SmallX();
    x.say(30);
    const { ids } = await readAll(timelineOrSearch(x.search, x.timeline), { ...question('0'), pageToken: postId(20) });
    expect(ids).toEqual(x.posts.slice(11));
    expect(x.asked.map(({ of }) => of)).toEqual(['search']);
  });

  test('is searched below what was read of a timeline that it no longer has', async () => {
    const x = new SmallX();
    x.say(250);
    const first = await timelineOrSearch(x.search, x.timeline).search(question(postId(0)));
    const pageToken = first.nextPageToken ?? '';
    const { ids } = await readAll(timelineOrSearch(x.search), { ...question(postId(0)), pageToken });
    expect([...first.posts.map(({ id }) => id), ...ids]).toEqual(x.posts);
    expect(x.asked.map(({ of }) => of)).toEqual(['timeline', 'search', 'search']);
  });

  test('knows the price and the reach of the search, which may be the one that is asked, and reckons with both prices', async () => {
    const x = new SmallX();
    const source = timelineOrSearch(x.search, x.timeline);
    expect(source).toMatchObject({ dollarsPerPost: 0.005, reachMs: 7 });
    expect(await source.estimate?.('@Acme', '')).toEqual({ posts: 1, dollars: 0.001, spent: 3 });
    const many = { ...x.search, estimate: async () => ({ posts: 1_000, dollars: 5, spent: 3 }) };
    expect((await timelineOrSearch(many, x.timeline).estimate?.('@Acme', ''))?.dollars).toBeCloseTo(0.8 + 1);
    expect(await timelineOrSearch(many).estimate?.('@Acme', '')).toMatchObject({ dollars: 5 });
  });
});

test('a watch without a timeline is searched', async () => {
  const x = new SmallX();
  x.say(150);
  const { ids } = await readAll(timelineOrSearch(x.search), question(postId(0)));
  expect(ids).toEqual(x.posts);
  expect(x.asked.map(({ of }) => of)).toEqual(['search', 'search']);
});

test('whatever is outstanding is given once, while others post, and however short or empty the pages are', async () => {
  const scenario = fc.record({
    before: fc.nat(900),
    outstanding: fc.oneof(fc.nat(250), fc.nat(2_000)),
    pageSize: fc.integer({ min: 10, max: 100 }),
    sizes: fc.array(fc.nat(100), { maxLength: 30 }),
    /** Posts that come between two pages: a read that was begun today may be taken up tomorrow. */
    arrivals: fc.array(fc.oneof(fc.nat(20), fc.nat(900)), { maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ before, outstanding, pageSize, sizes, arrivals }) => {
      const x = new SmallX();
      x.say(before);
      x.say(outstanding);
      x.sizes.push(...sizes);
      const expected = x.posts.slice(0, outstanding);
      const later = [...arrivals];
      const request = { ...question(postId(before)), pageSize };
      const { ids } = await readAll(timelineOrSearch(x.search, x.timeline), request, () => x.say(later.shift() ?? 0));
      // Who posts while its first pages are empty may be read with the rest: nothing was read yet that they are above.
      const isOutstanding = new Set(expected);
      expect(ids.filter((id) => isOutstanding.has(id))).toEqual(expected);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});
