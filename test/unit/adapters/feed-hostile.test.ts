import { afterEach, describe, expect, test } from 'vitest';
import { feedMentionSource } from '../../../functions/adapters/feed/feed-mention-source.ts';
import { plainText } from '../../../functions/adapters/http/plain-text.ts';
import type { SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type HttpServer, type Responder, serve } from '../../fixtures/http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

const ask: SearchRequest = { query: '', since: { startTime: '2026-11-22T10:00:00.000Z' }, pageSize: 100 };
const search = async (body: string) => {
  server = await serve(() => ({ body }));
  return feedMentionSource(server.url).search(ask);
};
const titled = (title: string, prolog = '') =>
  `${prolog}<rss version="2.0"><channel><item><guid>1</guid><title>${title}</title></item></channel></rss>`;

describe('hostile XML', () => {
  test('a billion laughs stay one', async () => {
    const levels = [...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`);
    const { posts } = await search(titled('&j; ha', `<!DOCTYPE rss [<!ENTITY a "ha">${levels.join('')}]>`));
    expect(posts).toMatchObject([{ text: '&j; ha' }]);
  });

  test.each([
    ['an entity from a file', titled('&x;', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>')],
    ['tags without end', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['a name that would change all objects', titled('x</title><__proto__>y</__proto__><title>')],
    ['a document that was cut', titled('x').slice(0, -30)],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['JSON that is no feed', '{"error":"no"}'],
    ['JSON that was cut', '{"version":"https://jsonfeed.org/version/1.1","items":['],
    ['nothing', ''],
  ])('%s is SourceUnavailable', async (_, body) => {
    await expect(search(body)).rejects.toMatchObject({ name: 'SourceUnavailable', cause: expect.any(Error) });
  });

  test('markup in markup is text, once resolved and never again', async () => {
    const { posts } = await search(titled('<![CDATA[a &amp;lt;script&amp;gt; <script>alert(1)</script>b]]>'));
    expect(posts).toMatchObject([{ text: 'a &lt;script&gt; b' }]);
  });
});

describe('HTML as plain text', () => {
  test.each([
    ['one<br>two<p>three</p><div>four</div>', 'one\ntwo\n\nthree\n\nfour'],
    ['<ul><li>one<li>two</ul>', 'one\ntwo'],
    ['a\n  b&nbsp;c', 'a b\u00a0c'],
    ['<style>p{}</style>a<script>if (1 < 2) x("</p>")</script>b<SCRIPT>c', 'ab'],
    ['a<!-- b > c -->d<!doctype e>f', 'adf'],
    [
      'caf&eacute; &AMP; &mdash; &#8364; &#x1F600; &bogus; &#0; &#xD800; &#99999999;',
      'café &AMP; — € 😀 &bogus; \ufffd \ufffd \ufffd',
    ],
    ['1 < 2 & 3 <3', '1 < 2 & 3 <3'],
    ['a <b unfinished', 'a'],
    ['<a href="https://a.example/long/way">https://a.example/lo...</a>', 'https://a.example/long/way'],
    ["<a href='https://a.example/'>here</a>...", 'here...'],
    ['<a href=https://a.example/b>https://a.exam…', 'https://a.exam…'],
  ])('%j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test.each(['<', '<a', '<!--', '<script>', '<p>', '<a href="x">', '&', '&#', ' ', '\n', '<pre>  ', '</a>', 'href="'])(
    '300,000 times %j takes no more than its length',
    (piece) => {
      const begun = performance.now();
      plainText(piece.repeat(300_000));
      plainText(`<a ${piece.repeat(300_000)}>`);
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});

describe('encodings', () => {
  const serveBytes = async (bytes: Uint8Array, contentType = 'application/xml') => {
    const respond: Responder = (_, response) => {
      response.writeHead(200, { 'content-type': contentType }).end(bytes);
      return undefined;
    };
    server = await serve(respond);
    return (await feedMentionSource(server.url).search(ask)).posts[0]?.text;
  };
  const latin1 = (xml: string) => Buffer.from(xml, 'latin1');
  const declared = (charset: string) => titled('café', `<?xml version="1.0" encoding="${charset}"?>`);

  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(titled('café')), 'application/xml'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${titled('café')}`), 'application/xml'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${titled('café')}`, 'utf16le'), 'text/xml; charset=utf-8'],
    ['what the header says', latin1(titled('café')), 'text/xml; charset="ISO-8859-1"'],
    ['what the document says', latin1(declared('ISO-8859-1')), 'application/xml'],
    ['not UTF-8, as it says', latin1(declared('utf-8')), 'text/xml; charset=utf-8'],
    ['an encoding that nobody knows', Buffer.from(declared('klingon-1')), 'text/xml; charset=klingon-2'],
  ])('%s', async (_, bytes, contentType) => {
    expect(await serveBytes(bytes, contentType)).toBe('café');
  });

  test('UTF-16 without a mark would pass for UTF-8 full of zeros', async () => {
    expect(await serveBytes(Buffer.from(titled('cafe'), 'utf16le'), 'text/xml; charset=utf-16')).toBe('cafe');
  });

  test('the header is right where the document says otherwise', async () => {
    expect(await serveBytes(latin1(declared('ISO-8859-1')), 'text/xml; charset=windows-1251')).toBe('cafй');
  });
});
