import { describe, expect, test } from 'vitest';
import { ArticleUnreadable } from '../../../infra/knowledge/article-unreadable.ts';
import { readArticle } from '../../../infra/knowledge/read-article.ts';

const read = (text: string) => readArticle('a/b.md', new TextEncoder().encode(text));

describe('an article', () => {
  test('is its first heading, its other headings and its words', () => {
    expect(
      read('# Opening hours\n\nFrom **nine** to [six](https://example.com/x "y").\n\n## On Sundays ##\n\nNever.'),
    ).toEqual({
      path: 'a/b.md',
      title: 'Opening hours',
      tags: [],
      headings: ['On Sundays'],
      text: 'From nine to six . Never.',
    });
  });

  test('may say at its top what it is called, whom it is for and what it is about', () => {
    const text =
      '---\ntitle: "Hours: \\"all\\""\nbrand: Acme Parcels\ntags: [shop, \'open on\', "sunday"]\n---\n# Other\nText';
    expect(read(text)).toEqual({
      path: 'a/b.md',
      title: 'Hours: "all"',
      brand: 'Acme Parcels',
      tags: ['shop', 'open on', 'sunday'],
      headings: ['Other'],
      text: 'Text',
    });
  });

  test('may list its tags one a line, as other tools write them, and say what nobody here asks for', () => {
    const text =
      '---\nauthor:\n  name: Ana\n  - odd\nlayout: page\ntags:\n  - shop\n  - sunday\n: : {{ %\n---\n# A\nText';
    expect(read(text)).toMatchObject({ title: 'A', tags: ['shop', 'sunday'] });
  });

  test.each(['# A\r\n\r\nText\r\n', '\uFEFF# A\nText', '\uFEFF---\r\ndraft: false\r\n---\r\n# A\r\nText'])(
    'may come from any editor: %j',
    (text) => {
      expect(read(text)).toMatchObject({ title: 'A', text: 'Text' });
    },
  );

  test('keeps what code says, and takes no heading from it', () => {
    expect(read('# A\n```sh\n# a comment\n~~~\nls\n```\n~~~\n# more\n~~~\n# B')).toMatchObject({
      headings: ['B'],
      text: 'a comment ls more',
    });
  });

  test('has no words of comments, tags and addresses', () => {
    expect(read('# A\n<!-- one\ntwo --><b class="x">bold</b> https://example.com/a ![cat](cat.png)')?.text).toBe(
      'bold cat',
    );
  });

  test('that is a draft is left out, whatever else is wrong with it', () => {
    expect(read('---\ndraft: true\n---\n')).toBeUndefined();
  });
});

describe('refused with file and line', () => {
  const bytes = (text: string, ...more: number[]) => Uint8Array.from([...new TextEncoder().encode(text), ...more]);
  const problem = (of: Uint8Array): string => {
    try {
      return `read: ${readArticle('a.md', of)?.title}`;
    } catch (error) {
      if (!(error instanceof ArticleUnreadable)) throw error;
      expect(error.message).toBe(`a.md:${error.line}: ${error.remedy}`);
      return error.message;
    }
  };

  test.each([
    ['nothing', bytes(''), 'a.md:1: it has no title: begin it with a heading such as # Opening hours'],
    [
      'no heading',
      bytes('---\ntags: []\n---\nText'),
      'a.md:4: it has no title: begin it with a heading such as # Opening hours',
    ],
    [
      'nothing but a title',
      bytes('# A\n'),
      'a.md:1: it says nothing below its title: write it or mark it `draft: true`',
    ],
    [
      'a title of a page',
      bytes(`# ${'a'.repeat(121)}\nText`),
      'a.md:1: its title is longer than 120 characters: shorten it',
    ],
    [
      'front matter without an end',
      bytes('---\ntitle: A\n# B\nText'),
      'a.md:1: the front matter has no end: close it with a line of ---',
    ],
    [
      'a title that is a list',
      bytes('---\ntags: []\ntitle: [a]\n---\nText'),
      'a.md:3: give `title` as one line of text',
    ],
    ['a title that is empty', bytes('---\ntitle:\n---\nText'), 'a.md:2: give `title` as one line of text'],
    ['a brand on several lines', bytes('---\nbrand: |\n  Acme\n---\nText'), 'a.md:2: give `brand` as one line of text'],
    [
      'tags that are no list',
      bytes('---\ntags: a\n---\nText'),
      'a.md:2: give `tags` as a list, such as [delivery, address]',
    ],
    ['maybe a draft', bytes('---\ndraft: maybe\n---\nText'), 'a.md:2: give `draft` as true or false'],
    ['a picture', bytes('# A\nText\n', 0x89, 0, 0x0d), 'a.md:3: it is no text: take it out of the folder'],
    ['another encoding', bytes('# A\nText\n\nsch', 0xf6, 0x6e), 'a.md:4: it is not written in UTF-8: save it as that'],
    ['a book', bytes(`# A\n${'word '.repeat(40_000)}`), 'a.md:1: it has more than 200 kB: make several articles of it'],
  ])('%s', (_, of, message) => {
    expect(problem(of)).toBe(message);
  });

  test('and never read for long, whatever is in it', () => {
    const began = performance.now();
    for (const part of ['[', '](', '<a', '<!--', '# ', '---\n', '*_`', '![a]("', 'a"b\n']) {
      problem(bytes(`# A\n${part.repeat(190_000 / part.length)}`));
    }
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
