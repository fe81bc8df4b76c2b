import type { Intent, Sentiment } from '../../../contracts/verdict.ts';
import { churnRisk } from './churn-risk.ts';
import { complaint } from './complaint.ts';
import { featureRequest } from './feature-request.ts';
import { expand, type Random, type Slots, type TemplateSet } from './grammar.ts';
import { irrelevant } from './irrelevant.ts';
import { mulberry32 } from './mulberry32.ts';
import { roughen } from './noise.ts';
import { outage } from './outage.ts';
import { praise } from './praise.ts';
import { problem } from './problem.ts';
import { question } from './question.ts';
import { slots } from './slots.ts';
import { moreSlots } from './slots-more.ts';

export interface GeneratedPost {
  readonly text: string;
  readonly intent: Intent;
  readonly sentiment: Sentiment;
}

/** An intent's templates stand for fewer different posts than were asked for. */
export class TemplatesExhausted extends Error {
  override readonly name = 'TemplatesExhausted';
}

/** How many posts in a hundred are typed carelessly. */
const roughInHundred = 45;

/** Every template there is. A set says itself which intent it is for. */
export const templateSets: readonly TemplateSet[] = [
  ...problem,
  ...outage,
  ...complaint,
  ...churnRisk,
  ...question,
  ...featureRequest,
  ...praise,
  ...irrelevant,
];

/** Whatever a template may name. */
export const allSlots: Slots = { ...slots, ...moreSlots };

/**
 * So many posts of each intent, one intent after the other, no text twice, the same for the same seed. Each template of
 * an intent is used as often as its neighbour, as far as it has something new to say.
 * @throws {TemplatesExhausted}
 */
export function* generatePosts({
  perIntent,
  seed,
  sets = templateSets,
}: {
  readonly perIntent: number;
  readonly seed: number;
  /** @default all of them */
  readonly sets?: readonly TemplateSet[];
}): Generator<GeneratedPost, void, undefined> {
  const random = mulberry32(seed);
  const seen = new Set<string>();
  for (const [intent, ofIntent] of Map.groupBy(sets, (set) => set.intent)) {
    let left = perIntent;
    while (left > 0) {
      const before = left;
      for (const { template, asides, sentiment } of shuffled(ofIntent.flatMap(templatesOf), random)) {
        const text = write([template, ...drawn(asides, random)], random);
        if (left === 0 || seen.has(text)) continue;
        seen.add(text);
        left -= 1;
        yield { text, intent, sentiment };
      }
      if (left === before) throw new TemplatesExhausted(`${intent}: only ${perIntent - left} different posts`);
    }
  }
}

const templatesOf = ({ templates, asides = [], sentiment }: TemplateSet) =>
  templates.map((template) => ({ template, asides, sentiment }));

/** Puts a full stop between two sentences where the first has no end of its own. */
const withStop = (text: string, next: string) => `${text.replace(/(?<=\w)$/, '.')} ${next}`;

/** Four posts in ten get longer, by one to four asides. */
const drawn = (asides: readonly string[], random: Random) => {
  const count = Math.max(0, Math.floor(random() * 10) - 5);
  return shuffled(asides, random).slice(0, count);
};

const write = (sentences: readonly string[], random: Random) => {
  const text = sentences.map((sentence) => expand(sentence, allSlots, random)).reduce(withStop);
  return random() * 100 < roughInHundred ? roughen(text, random) : text;
};

/** Fisher and Yates's shuffle, of a copy. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
