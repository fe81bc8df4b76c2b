import { afterEach, describe, expect, test } from 'vitest';
import { feedMentionSource } from '../../../functions/adapters/feed/feed-mention-source.ts';
import { comparePostIds } from '../../../functions/domain/post-id.ts';
import type { SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type Answer, type HttpServer, serve } from '../../fixtures/http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

const now = Date.UTC(2026, 10, 22, 12);
const iso = (hoursAgo: number) => new Date(now - hoursAgo * 3_600_000).toISOString();
const ask: SearchRequest = { query: '', since: { startTime: iso(1) }, pageSize: 100 };

/** A feed whose answers can be changed, and the headers that it was asked with. */
async function publish(first: Answer) {
  let answer = first;
  const asked: Headers[] = [];
  server = await serve(() => answer);
  const fetch: typeof globalThis.fetch = (url, init) => {
    asked.push(new Headers(init?.headers));
    return globalThis.fetch(url, init);
  };
  return {
    asked,
    source: feedMentionSource(`${server.url}/feed`, { fetch, clock: { now: () => now } }),
    change: (next: Answer) => {
      answer = next;
    },
  };
}

const item = (id: string, hoursAgo: number, title = id) =>
  `<item><guid>${id}</guid><title>${title}</title><pubDate>${new Date(iso(hoursAgo)).toUTCString()}</pubDate></item>`;
const rss = (...items: readonly string[]): Answer => ({
  body: `<rss version="2.0"><channel><title>Acme Watch</title>${items.join('')}</channel></rss>`,
});
const search = async (answer: Answer, request: Partial<SearchRequest> = {}) =>
  (await publish(answer)).source.search({ ...ask, ...request });
const texts = async (answer: Answer, request: Partial<SearchRequest> = {}) =>
  (await search(answer, request)).posts.map(({ text }) => text);

describe('every kind of feed', () => {
  const expected = {
    text: 'Acme is down\n\nNo parcels & no answer.',
    createdAt: iso(0.5),
    authorId: 'Kim',
    language: 'en',
    isRepost: false,
    mentionedHandles: [],
  };
  const html = '&lt;p&gt;No &lt;b&gt;parcels&lt;/b&gt; &amp;amp; no answer.&lt;/p&gt;';

  test.each<[string, string]>([
    [
      'RSS 2.0',
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>en-GB</language><item>
        <guid>1</guid><title>Acme is down</title><description>${html}</description>
        <pubDate>${new Date(iso(0.5)).toUTCString()}</pubDate><dc:creator>Kim</dc:creator></item></channel></rss>`,
    ],
    [
      'RSS 2.0 with the whole text',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>en</language><item>
        <link>https://a.example/1</link><title>Acme is down</title><description>In short.</description>
        <content:encoded><![CDATA[<p>No parcels &amp; no answer.</p>]]></content:encoded>
        <pubDate>${iso(0.5)}</pubDate><author>kim@a.example (Kim)</author></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><dc:language>en</dc:language></channel>
        <item rdf:about="https://a.example/1"><title>Acme is down</title><description>${html}</description>
        <dc:date>${iso(0.5)}</dc:date><dc:creator>Kim</dc:creator></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><author><name>Kim</name></author><entry>
        <id>1</id><title>Acme is down</title><content type="html">${html}</content>
        <published>${iso(0.5)}</published><updated>${iso(0.1)}</updated></entry></feed>`,
    ],
    [
      'Atom in XHTML',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><author><name>Kim</name></author><entry>
        <link href="https://a.example/1"/><title>Acme is down</title><summary type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml">No <b>parcels</b> &amp; no answer.</div></summary>
        <published>${iso(0.5)}</published></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        language: 'en-US',
        authors: [{ name: 'Kim' }],
        items: [
          { id: '1', title: 'Acme is down', content_html: 'No parcels &amp; no answer.', date_published: iso(0.5) },
        ],
      }),
    ],
  ])('%s', async (_, body) => {
    const { posts, malformed } = await search({ body });
    expect(posts).toEqual([expect.objectContaining(expected)]);
    expect(malformed).toBe(0);
  });

  test('a text of Atom that is no HTML keeps its angle brackets', async () => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>a &lt;b&gt; c</title></entry></feed>`;
    expect(await texts({ body })).toEqual(['a <b> c']);
  });

  test('nobody signs: the feed is named, else its host', async () => {
    const { posts } = await search(rss(item('1', 0)));
    expect(posts).toMatchObject([{ authorId: 'Acme Watch' }]);
    const bare = await search({ body: `<rss version="2.0"><channel>${item('1', 0)}</channel></rss>` });
    expect(bare.posts[0]?.authorId).toMatch(/^127\.0\.0\.1:\d+$/);
  });
});

describe('the id of an entry', () => {
  const onlyPost = async (answer: Answer) => (await search(answer)).posts[0];
  const atom = (fields: string): Answer => ({
    body: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>x</title>${fields}</entry></feed>`,
  });

  test('rises with the time, and differs for entries of the same moment', async () => {
    const { posts } = await search(rss(item('old', 3), item('new', 1), item('as old', 3)));
    expect(posts[0]?.text).toBe('new');
    expect(new Set(posts.map(({ id }) => id)).size).toBe(3);
    for (const { id, versionId, conversationId } of posts) {
      expect(id).toMatch(/^[0-9]+$/);
      expect([versionId, conversationId]).toEqual([id, id]);
    }
  });

  test('stays the same while the text changes', async () => {
    const [before, after] = [await onlyPost(rss(item('1', 1, 'a'))), await onlyPost(rss(item('1', 1, 'b')))];
    expect(after?.id).toBe(before?.id);
    expect(after?.text).toBe('b');
  });

  test('stays the same when an entry that says nothing else was updated; its version rises', async () => {
    const before = await onlyPost(atom(`<updated>${iso(2)}</updated>`));
    const after = await onlyPost(atom(`<updated>${iso(1)}</updated>`));
    expect(after?.id).toBe(before?.id);
    expect(comparePostIds(after?.versionId ?? '', before?.versionId ?? '')).toBeGreaterThan(0);
    expect(after?.createdAt).toBe(iso(1));
  });

  test.each(['', '<published>soon</published>', '<published>0001-01-01T00:00:00Z</published>'])(
    'an entry without a date (%j) was written when it was read, and keeps an id below all dated ones',
    async (date) => {
      const undated = await onlyPost(atom(date));
      expect(undated).toMatchObject({ createdAt: iso(0), versionId: undated?.id });
      expect(undated?.id).toBe((await onlyPost(atom('')))?.id);
      const dated = await onlyPost(rss(item('1', 20)));
      expect(comparePostIds(undated?.id ?? '', dated?.id ?? '')).toBeLessThan(0);
    },
  );

  test('an entry of the future was written by now, and keeps its id when its time comes', async () => {
    const future = await onlyPost(rss(item('1', -48)));
    expect(future?.createdAt).toBe(iso(0));
    expect(BigInt(future?.id ?? 0) >> 40n).toBe(BigInt(Date.parse(iso(-48))));
  });
});

describe('what is handed out', () => {
  test.each<[string, SearchRequest['since']]>([
    ['a moment', { startTime: iso(1) }],
    ['a post', { sinceId: '1', createdAt: iso(1) }],
  ])('entries since a day before %s, as they may be dated back', async (_, since) => {
    expect(await texts(rss(item('new', 0), item('late', 24), item('old', 26)), { since })).toEqual(['new', 'late']);
  });

  test('an entry without a date, since whatever moment', async () => {
    const undated = '<item><guid>1</guid><title>undated</title></item>';
    expect(await texts(rss(undated), { since: { startTime: iso(-100) } })).toEqual(['undated']);
  });

  test('pages, also where entries are added in the meantime', async () => {
    const { source, change } = await publish(rss(...Array.from({ length: 12 }, (_, at) => item(`${at}`, at))));
    const first = await source.search({ ...ask, pageSize: 10 });
    expect(first.posts.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    change(rss(item('x', 0.5), item('y', 0), ...Array.from({ length: 12 }, (_, at) => item(`${at}`, at))));
    const { nextPageToken = '' } = first;
    const second = await source.search({ ...ask, pageSize: 10, pageToken: nextPageToken });
    expect(second.posts.map(({ text }) => text)).toEqual(['10', '11']);
    expect(second.nextPageToken).toBeUndefined();
  });

  test('nothing from a post on that was read already', async () => {
    const answer = rss(item('a', 1), item('b', 2), item('c', 3));
    const [, b] = (await search(answer)).posts;
    expect(await texts(answer, { untilId: b?.versionId ?? '' })).toEqual(['c']);
  });

  test.each([[[2, 1]], [[1, 2]]])(
    'an entry that a feed lists twice is one post, in its newest version: %j',
    async (hours) => {
      const entries = hours.map(
        (ago) => `<entry><id>1</id><title>${ago}</title><updated>${iso(ago)}</updated></entry>`,
      );
      expect(await texts({ body: `<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>` })).toEqual([
        '1',
      ]);
    },
  );

  test('entries without an identity or a text are counted, and the others are read', async () => {
    const { posts, malformed } = await search(
      rss('<item><title>no guid</title></item>', '<item><guid>2</guid></item>', item('3', 0)),
    );
    expect(posts).toMatchObject([{ text: '3' }]);
    expect(malformed).toBe(2);
  });

  test('words far down in a long text count, although it is clipped', async () => {
    const [text = ''] = await texts(rss(item('1', 0, `${'x '.repeat(20_000)} acme`)), { query: 'acme' });
    expect(text).toHaveLength(25_000);
  });
});

describe('a feed that has not changed', () => {
  const validators = { etag: '"v1"', 'last-modified': 'Sun, 22 Nov 2026 11:00:00 GMT' };

  test('is asked for conditionally, and its 304 answers what was read before', async () => {
    const { source, asked, change } = await publish({ ...rss(item('1', 0)), headers: validators });
    const first = await source.search(ask);
    change({ status: 304, body: '' });
    expect(await source.search(ask)).toEqual(first);
    expect(asked.map((headers) => headers.get('if-none-match'))).toEqual([null, '"v1"']);
    expect(asked.map((headers) => headers.get('if-modified-since'))).toEqual([null, validators['last-modified']]);
  });

  test('is asked for with the validators of its latest version', async () => {
    const { source, asked, change } = await publish({ ...rss(item('1', 0)), headers: validators });
    await source.search(ask);
    change({ ...rss(item('2', 0)), headers: { etag: '"v2"' } });
    expect((await source.search(ask)).posts).toMatchObject([{ text: '2' }]);
    await source.search(ask);
    expect(asked[2]?.get('if-none-match')).toBe('"v2"');
    expect(asked[2]?.has('if-modified-since')).toBe(false);
  });

  test.each<[string, Partial<Answer>]>([
    ['by a 304', { status: 304, body: '' }],
    ['by a server without conditions', {}],
  ])('is not counted as malformed again: %s', async (_, next) => {
    const answer = rss('<item><title>no guid</title></item>');
    const { source, change } = await publish(answer);
    expect(await source.search(ask)).toMatchObject({ malformed: 1 });
    change({ ...answer, ...next });
    expect(await source.search(ask)).toMatchObject({ malformed: 0 });
  });

  test('holds back nothing from a search for other words, or from further back', async () => {
    const { source, change } = await publish({
      ...rss(item('1', 0, 'acme'), item('2', 60, 'globex')),
      headers: validators,
    });
    await source.search({ ...ask, query: 'acme' });
    change({ status: 304, body: '' });
    const { posts } = await source.search({ ...ask, query: 'globex', since: { startTime: iso(50) } });
    expect(posts).toMatchObject([{ text: 'globex' }]);
  });

  test('a 304 that nobody asked for is SourceUnavailable', async () => {
    await expect(search({ status: 304, body: '' })).rejects.toMatchObject({ name: 'SourceUnavailable' });
  });
});

test.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['http://example.com/a', 'http://example.com/a'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,hi', undefined],
  ['/relative', undefined],
  [`https://example.com/${'a'.repeat(3_000)}`, undefined],
])('an entry’s link is kept where people can click on it safely: %s', async (link, kept) => {
  const { posts } = await search(
    rss(
      `<item><guid>1</guid><title>acme</title><link>${link}</link><pubDate>${new Date(iso(0)).toUTCString()}</pubDate></item>`,
    ),
  );
  expect(posts.map(({ url }) => url)).toEqual([kept]);
});
