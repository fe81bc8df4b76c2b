import type { Intent } from '../../contracts/verdict.ts';

/**
 * What a phrase of a language stands for: coarse on purpose, what stays unsure goes on to Comprehend or a person. Of what
 * several patterns of an intent find, the weightiest counts most. `weight` is 0 … 6.
 * @default the usual weight of its intent, see `other-languages.ts`
 */
export type Phrases = readonly (readonly [intent: Intent, phrase: string, pattern: RegExp, weight?: number])[];
