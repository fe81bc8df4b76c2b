import type { Span } from '../contracts/verdict.ts';
import { examinedHead, normalise } from './normalise.ts';

/** What stands between two white spaces: where in the post, and where in its normalised spelling. */
export interface Chunk {
  readonly raw: Span;
  readonly from: number;
  readonly to: number;
}

/** A post in the spelling that everything is judged in, and the way back to the words that its author wrote. */
export interface Spelling {
  readonly text: string;
  readonly chunks: readonly Chunk[];
}

/** Most words are no more than this, and need no more than small letters. */
const simple = /^[A-Za-z0-9.,!?-]+$/;
const emphasised = /([a-z])\1\1/;

function spellWord(word: string): string {
  const small = word.toLowerCase();
  return simple.test(word) && !emphasised.test(small) ? small : normalise(word);
}

/** Normalises a post word by word, so that each keeps its place. The text is that of `normalise`. */
export function spell(post: string): Spelling {
  const chunks: Chunk[] = [];
  let text = '';
  for (const match of examinedHead(post).matchAll(/\S+/g)) {
    const normalised = spellWord(match[0]);
    if (normalised === '') continue;
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? normalised : `${text} ${normalised}`;
    chunks.push({ raw: [match.index, match.index + match[0].length], from, to: text.length });
  }
  return { text, chunks };
}

/** What is worth quoting: letters, digits and emoji, what a name or a topic opens with, and what a question ends with. */
const mattering = /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}@#?]/gu;

/** `(down),` as `down`; what is nothing but marks stays whole. One pass: an expression that looks for an end tries them all. */
function trimmed([from, to]: Span, post: string): Span {
  let first: number | undefined;
  let last = to;
  for (const { 0: mark, index } of post.slice(from, to).matchAll(mattering)) {
    first ??= from + index;
    last = from + index + mark.length;
  }
  return [first ?? from, last];
}

/** Where chunks stand in the post, neighbours as one span, without the marks around them. */
export function spansOf(indexes: readonly number[], { chunks }: Spelling, post: string): readonly Span[] {
  const spans: [number, number][] = [];
  let before = Number.NaN;
  for (const index of indexes) {
    const chunk = chunks[index];
    if (chunk === undefined) continue;
    const [from, to] = trimmed(chunk.raw, post);
    const last = spans.at(-1);
    if (last !== undefined && index === before + 1) last[1] = to;
    else spans.push([from, to]);
    before = index;
  }
  return spans;
}

/** The chunks that a part of the normalised text touches. */
export const chunksWithin = ({ chunks }: Spelling, from: number, to: number): readonly number[] =>
  chunks.flatMap((chunk, i) => (chunk.from < to && from < chunk.to ? [i] : []));

/** The normalised text without some of its chunks. */
export const without = ({ text, chunks }: Spelling, left: readonly number[]): string =>
  chunks
    .filter((_, i) => !left.includes(i))
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
