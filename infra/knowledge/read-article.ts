import type { Article } from '../../functions/contracts/article.ts';
import { ArticleUnreadable } from './article-unreadable.ts';
import { partArticle } from './front-matter.ts';
import { wordsOf } from './markdown-words.ts';

/** A book in one file: nobody who asks in public would find the place in it. */
const longestArticle = 200_000;
/** Titles stand on cards and in the row of the ticket. */
const longestTitle = 120;

/**
 * One article as it is searched; undefined for a draft.
 * @param path as errors call it, and as suggestions name it
 * @throws ArticleUnreadable
 */
export function readArticle(path: string, bytes: Uint8Array): Article | undefined {
  if (bytes.length > longestArticle) {
    throw new ArticleUnreadable(path, 1, `it has more than ${longestArticle / 1_000} kB: make several articles of it`);
  }
  const { about, body, bodyFrom } = partArticle(path, decoded(path, bytes));
  if (about.isDraft) return undefined;
  const { headings, text } = wordsOf(body);
  const [first, ...others] = headings;
  const title = about.title ?? first;
  if (title === undefined) {
    throw new ArticleUnreadable(path, bodyFrom, 'it has no title: begin it with a heading such as # Opening hours');
  }
  if (title.length > longestTitle) {
    throw new ArticleUnreadable(path, bodyFrom, `its title is longer than ${longestTitle} characters: shorten it`);
  }
  if (text === '')
    throw new ArticleUnreadable(path, bodyFrom, 'it says nothing below its title: write it or mark it `draft: true`');
  return {
    path,
    title,
    ...(about.brand !== undefined && { brand: about.brand }),
    tags: [...about.tags],
    headings: about.title === undefined ? others : [...headings],
    text,
  };
}

/** Text in UTF-8, and nothing else that somebody named `.md`. */
function decoded(path: string, bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new ArticleUnreadable(path, lineAt(bytes, zero), 'it is no text: take it out of the folder');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Where it stops being UTF-8, decoding leniently leaves a mark that the bytes themselves may hold as well.
    const broken = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD', 1)[0] ?? '';
    throw new ArticleUnreadable(path, broken.split('\n').length, 'it is not written in UTF-8: save it as that');
  }
}

const lineAt = (bytes: Uint8Array, end: number): number =>
  bytes.subarray(0, end).reduce((lines, byte) => lines + Number(byte === 10), 1);
