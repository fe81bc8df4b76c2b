import type { Intent } from '../../contracts/verdict.ts';
import { dutch } from './languages/dutch.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import { japanese } from './languages/japanese.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import type { Phrases } from './phrases.ts';
import type { Rule } from './rule.ts';

/** Outage and leaving are rarer and said on purpose, so their words weigh more; thanks end many a call for help. */
const weights: Readonly<Partial<Record<Intent, number>>> = { outage: 4.6, churn_risk: 4.6, praise: 2 };

const rulesOf = (language: string, phrases: Phrases): readonly Rule[] =>
  phrases.map(([intent, phrase, pattern]) => ({
    name: `${intent.replace('_', '-')}-${language}-${phrase}`,
    intent,
    weight: weights[intent] ?? 2.4,
    reason: `says "${phrase}"`,
    pattern,
    unlessNegated: intent === 'praise',
  }));

/** The rules of each language but English, by its primary BCP 47 tag. */
export const otherLanguages: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries({ de: german, es: spanish, fr: french, pt: portuguese, it: italian, nl: dutch, ja: japanese }).map(
    ([language, phrases]) => [language, rulesOf(language, phrases)],
  ),
);
