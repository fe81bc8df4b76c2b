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

/** Outage and leaving are rarer and said on purpose, so their words weigh more. */
const weights: Readonly<Partial<Record<Intent, number>>> = { outage: 5.6, churn_risk: 4.6, feature_request: 3.4 };
const usualWeight = 2.4;

/** "Not bad" and "not good" say less than they seem to; whoever says that something does not work means it. */
const turnedAround: ReadonlySet<Intent> = new Set(['praise', 'complaint']);

/** What holds in every language. */
const shapes = [
  {
    name: 'face',
    intent: 'praise',
    weight: 2,
    reason: 'shows a happy face or the like',
    pattern: /[😍❤🥰💕💖👏🎉💯🙌😊]/u,
  },
  {
    name: 'face',
    intent: 'complaint',
    weight: 1.4,
    reason: 'shows an angry face or the like',
    pattern: /[😡🤬😠😤💩🖕🤮👎]/u,
  },
  { name: 'not-addressed', intent: 'irrelevant', weight: 1.3, reason: 'addresses nobody', pattern: /^[^@]*$/ },
] as const;

const rulesOf = (language: string, phrases: Phrases): readonly Rule[] => [
  ...phrases.map(([intent, phrase, pattern, weight]) => ({
    name: `${intent.replace('_', '-')}-${language}-${phrase}`,
    intent,
    weight: weight ?? weights[intent] ?? usualWeight,
    reason: `says "${phrase}" or the like`,
    pattern,
    unlessNegated: turnedAround.has(intent),
  })),
  ...shapes.map(({ name, ...shape }) => ({ ...shape, name: `${shape.intent}-${language}-${name}` })),
];

/** The rules of each language but English, by its primary BCP 47 tag. */
export const otherLanguages: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries({ de: german, es: spanish, fr: french, pt: portuguese, it: italian, nl: dutch, ja: japanese }).map(
    ([language, phrases]) => [language, rulesOf(language, phrases)],
  ),
);
