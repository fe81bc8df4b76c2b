import type { Intent } from '../../contracts/verdict.ts';

/** What a phrase of a language stands for: coarse on purpose, what stays unsure goes on to Comprehend or a person. */
export type Phrases = readonly (readonly [intent: Intent, phrase: string, pattern: RegExp])[];
