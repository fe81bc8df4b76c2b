import type { Sentiment } from '../../../contracts/verdict.ts';
import { everyday } from './everyday.ts';
import { allSlots } from './generate.ts';
import { expand } from './grammar.ts';
import { mulberry32 } from './mulberry32.ts';
import { everydaySlots } from './slots-everyday.ts';

/** Everyday talk, so much of each tone, the same for the same seed. */
export function everydayPosts(
  perTone: number,
  seed: number,
): { readonly text: string; readonly sentiment: Sentiment }[] {
  const random = mulberry32(seed);
  const slots = { ...allSlots, ...everydaySlots };
  return everyday.flatMap(({ templates, sentiment }) =>
    Array.from({ length: perTone }, (_, i) => ({
      text: expand(templates[i % templates.length] ?? '', slots, random),
      sentiment,
    })),
  );
}
