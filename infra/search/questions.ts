import { wordOfRank, zipfRank } from './made-up-posts.ts';

export interface Question {
  readonly kind: string;
  readonly text: string;
}

/** What people may look for, of each kind as many. Ranks: the lower, the more posts say the word. */
const kinds: readonly (readonly [kind: string, text: (draw: () => number) => string])[] = [
  ['one common word', (draw) => word(draw, 0, 50)],
  ['one rare word', (draw) => word(draw, 5_000, 60_000)],
  ['two words', (draw) => `${word(draw, 0, 100)} ${word(draw, 0, 2_000)}`],
  ['three words', (draw) => `${word(draw, 0, 50)} ${word(draw, 0, 200)} ${wordOfRank(zipfRank(draw))}`],
  ['a phrase', (draw) => `"${['lost bag', 'double charge', 'app crash'][Math.floor(draw() * 3)]}"`],
  ['nobody says it all', (draw) => `${word(draw, 0, 50)} ${word(draw, 20_000, 60_000)} ${word(draw, 20_000, 60_000)}`],
  ['not found', (draw) => `unsaid${Math.floor(draw() * 9_999)}word`],
];

const word = (draw: () => number, from: number, to: number): string =>
  wordOfRank(from + Math.floor(draw() * (to - from)));

export const questionKinds: readonly string[] = kinds.map(([kind]) => kind);

export const questions = (count: number, draw: () => number): readonly Question[] =>
  Array.from({ length: count }, (_, i): Question => {
    const [kind, text] = kinds[i % kinds.length] ?? ['', () => ''];
    return { kind, text: text(draw) };
  });
