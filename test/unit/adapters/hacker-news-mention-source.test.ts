import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { hackerNewsMentionSource } from '../../../functions/adapters/hacker-news/hacker-news-mention-source.ts';
import type { MentionSource, SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type HttpServer, type Responder, serve } from '../../fixtures/http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(respond: Responder) {
  server = await serve(respond);
  return { heard: server.heard, source: hackerNewsMentionSource(`${server.url}/api/v1/`) };
}

/** In seconds since the epoch. */
const noon = Date.UTC(2026, 10, 22, 12) / 1000;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
const quarterOfAnHour = 900;

const ask: SearchRequest = { query: 'acme', since: { startTime: iso(noon) }, pageSize: 100 };
const comment = {
  objectID: '46100000',
  created_at_i: noon + 60,
  author: 'dang',
  story_id: 46099000,
  comment_text: 'Where is my parcel?',
};
const page = (...hits: readonly object[]) => ({ hits, hitsPerPage: 100 });
const onlyPost = async (hit: object) => {
  const { source } = await connect(() => ({ body: page(hit) }));
  return (await source.search(ask)).posts[0];
};

describe('what the index is asked', () => {
  test.each<[string, SearchRequest['since']]>([
    ['a moment', { startTime: iso(noon) }],
    ['a post', { sinceId: '46000000', createdAt: iso(noon) }],
  ])('stories and comments from a while before %s, because they are indexed late', async (_, since) => {
    const { source, heard } = await connect(() => ({ body: page() }));
    await source.search({ ...ask, query: '"acme parcels"', since, pageSize: 50 });
    expect(heard[0]?.path).toBe('/api/v1/search_by_date');
    expect(Object.fromEntries(heard[0]?.query ?? [])).toMatchObject({
      query: '"acme parcels"',
      tags: '(story,comment)',
      numericFilters: `created_at_i>${noon - quarterOfAnHour}`,
      hitsPerPage: '50',
      page: '0',
    });
  });

  test('words as they are written, and no authors of that name', async () => {
    const { source, heard } = await connect(() => ({ body: page() }));
    await source.search(ask);
    expect(Object.fromEntries(heard[0]?.query ?? [])).toMatchObject({
      typoTolerance: 'false',
      queryType: 'prefixNone',
      restrictSearchableAttributes: 'title,story_text,comment_text,url',
    });
  });
});

describe('what the index answers', () => {
  test('a comment belongs to the conversation of its story', async () => {
    expect(await onlyPost(comment)).toEqual({
      id: '46100000',
      versionId: '46100000',
      text: 'Where is my parcel?',
      createdAt: iso(noon + 60),
      authorId: 'dang',
      authorHandle: 'dang',
      conversationId: '46099000',
      isRepost: false,
      mentionedHandles: [],
    });
  });

  test('a story begins its own, and has its title, its text and its address', async () => {
    const { comment_text: _, story_id: __, ...rest } = comment;
    const story = {
      ...rest,
      title: 'Acme &amp; Vec<T>',
      story_text: 'It is <i>down</i>.',
      url: 'https://acme.example/',
    };
    expect(await onlyPost(story)).toMatchObject({
      conversationId: comment.objectID,
      text: 'Acme & Vec<T>\n\nIt is down.\n\nhttps://acme.example/',
    });
  });

  test('paragraphs, links and code as a reader sees them, with the shortened addresses whole', async () => {
    const html =
      'It&#x27;s down:<p><a href="https:&#x2F;&#x2F;acme.example&#x2F;status&#x2F;2026" rel="nofollow">' +
      'https:&#x2F;&#x2F;acme.example&#x2F;sta...</a></p><p><pre><code>if (a &lt; b)\n  retry();\n</code></pre>';
    expect(await onlyPost({ ...comment, comment_text: html })).toMatchObject({
      text: "It's down:\n\nhttps://acme.example/status/2026\n\nif (a < b)\nretry();",
    });
  });

  test('a text that no row would hold is clipped', async () => {
    const post = await onlyPost({ ...comment, comment_text: 'x'.repeat(500_000) });
    expect(post?.text).toHaveLength(25_000);
  });

  test('the newest first, and what nothing can be made of is counted', async () => {
    const hits = [
      { ...comment, objectID: '1', comment_text: null },
      { ...comment, objectID: '2', author: null },
      { ...comment, objectID: 'x' },
      { ...comment, objectID: '999' },
      { ...comment, objectID: '1000' },
    ];
    const { source } = await connect(() => ({ body: page(...hits) }));
    expect(await source.search(ask)).toMatchObject({ posts: [{ id: '1000' }, { id: '999' }], malformed: 3 });
  });

  test('nothing from a post on that was read already', async () => {
    const { source } = await connect(() => ({ body: page({ ...comment, objectID: '1000' }, comment) }));
    const { posts } = await source.search({ ...ask, untilId: '46100000' });
    expect(posts.map(({ id }) => id)).toEqual(['1000']);
  });
});

describe('what goes wrong', () => {
  test.each<[string, string, Responder]>([
    ['429', 'SourceThrottled', () => ({ status: 429, body: {} })],
    ['a query it refuses', 'SourceRefused', () => ({ status: 400, body: { message: 'invalid filter', status: 400 } })],
    ['503', 'SourceUnavailable', () => ({ status: 503, body: {} })],
    ['a 200 that is no JSON', 'SourceUnavailable', () => ({ body: '<html>' })],
    ['a 200 without hits', 'SourceUnavailable', () => ({ body: { message: 'hello' } })],
  ])('%s is a %s', async (_, name, respond) => {
    const { source } = await connect(respond);
    await expect(source.search(ask)).rejects.toMatchObject({ name });
  });

  test('a refused query says why', async () => {
    const { source } = await connect(() => ({ status: 400, body: { message: 'invalid filter' } }));
    await expect(source.search(ask)).rejects.toThrow('invalid filter');
  });

  test('a page token of another source is refused', async () => {
    const { source } = await connect(() => ({ body: page() }));
    await expect(source.search({ ...ask, pageToken: 'b26v89c19zqg8o3f' })).rejects.toMatchObject({
      name: 'SourceRefused',
    });
  });
});

describe('more than one page', () => {
  /** An index of posts at these seconds after noon, that reaches 1,000 hits down, as Algolia's. */
  function indexOf(seconds: readonly number[]) {
    const hits = seconds.map((second, at) => ({ ...comment, objectID: `${at + 1}`, created_at_i: noon + second }));
    const fetch: typeof globalThis.fetch = async (url) => {
      const query = new URL(url.toString()).searchParams;
      const filters = query.get('numericFilters') ?? '';
      const [, above = '0'] = /created_at_i>(\d+)/.exec(filters) ?? [];
      const [, upTo = 'Infinity'] = /created_at_i<=(\d+)/.exec(filters) ?? [];
      const [hitsPerPage, at] = [Number(query.get('hitsPerPage')), Number(query.get('page'))];
      const found = hits
        .filter((hit) => hit.created_at_i > Number(above) && hit.created_at_i <= Number(upTo))
        .sort((a, b) => b.created_at_i - a.created_at_i)
        .slice(0, 1000);
      return Response.json({ hits: found.slice(at * hitsPerPage, (at + 1) * hitsPerPage), hitsPerPage });
    };
    return { hits, source: hackerNewsMentionSource('https://hn.example/api/v1', { fetch }) };
  }

  async function readAll(source: MentionSource, pageSize: number, between: (pages: number) => void = () => {}) {
    const ids = new Set<string>();
    let pages = 0;
    for (let pageToken: string | undefined; ; ) {
      const answer = await source.search({ ...ask, pageSize, ...(pageToken === undefined ? {} : { pageToken }) });
      for (const { id } of answer.posts) ids.add(id);
      pages += 1;
      pageToken = answer.nextPageToken;
      if (pageToken === undefined) return { ids, pages };
      if (pages > 1000) throw new Error('this search has no end');
      between(pages);
    }
  }

  test('2,500 outstanding posts are read whole, although the index reaches 1,000 down', async () => {
    const { source } = indexOf(Array.from({ length: 2500 }, (_, at) => Math.floor(at / 3)));
    const { ids, pages } = await readAll(source, 100);
    expect(ids.size).toBe(2500);
    expect(pages).toBeLessThan(30);
  });

  test.each([99, 100, 101, 350, 1000])('%i posts of one second, with others on both sides of it', async (crowd) => {
    const { source } = indexOf([...Array<number>(30).fill(5), ...Array<number>(crowd).fill(10), 20]);
    expect((await readAll(source, 100)).ids.size).toBe(crowd + 31);
  });

  test('a crowd in one second that no page number reaches ends neither the search nor what is older', async () => {
    const { source } = indexOf([5, ...Array<number>(1200).fill(10)]);
    expect((await readAll(source, 100)).ids).toContain('1');
  });

  test('posts that come and go in the meantime move none of the others out of sight', async () => {
    const { source, hits } = indexOf(Array.from({ length: 600 }, (_, at) => at));
    const old = hits.slice(0, 400).map(({ objectID }) => objectID);
    const { ids } = await readAll(source, 50, () => hits.splice(-10, 10));
    expect([...ids]).toEqual(expect.arrayContaining(old));
  });

  test('whatever the times and the size of a page, nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 150 }),
        fc.integer({ min: 10, max: 100 }),
        async (seconds, pageSize) => {
          const { ids } = await readAll(indexOf(seconds).source, pageSize);
          expect(ids.size).toBe(seconds.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
