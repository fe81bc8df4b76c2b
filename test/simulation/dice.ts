import { draws } from '../../infra/local/draws.ts';

/** Chance that a seed decides. Each die of a history has its own, so that one more throw of one changes no other. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number;
  /** From 0 up to `below`, whole. */
  upTo(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  happens(share: number): boolean;
}

/** @param words what the die is for: the same words, the same throws */
export function dice(...words: readonly (string | number)[]): Dice {
  // 32 bits of state are plenty for a history's few thousand throws.
  const next = draws(hash(words.join('\u0000')));
  const upTo = (below: number): number => Math.floor(next() * below);
  return {
    next,
    upTo,
    pick: (from) => from[upTo(from.length)] ?? from[0],
    happens: (share) => next() < share,
  };
}

/** FNV-1a, stirred once more so that neighbouring seeds part ways. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value | 0;
}
