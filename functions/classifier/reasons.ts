import type { Intent, Span } from '../contracts/verdict.ts';
import { functionWords } from '../domain/function-words.ts';
import { emitFeatures } from './features.ts';
import { likeliest } from './linear-model.ts';
import type { Model, Opinion } from './model.ts';
import { chunksWithin, type Spelling, spansOf, without } from './spelling.ts';

/** Why: in words of our own, and where in the post the words stand that it is about. */
export interface Reason {
  readonly says: string;
  readonly at: readonly Span[];
}

/** What the words of an intent are called that no rule has a name for. */
export const wordings: Readonly<Record<Intent, string>> = {
  churn_risk: 'worded like a farewell',
  outage: 'worded like news of an outage',
  problem: 'worded like a report of a fault',
  complaint: 'worded like a reproach',
  feature_request: 'worded like a wish',
  question: 'worded like a question',
  praise: 'worded like praise',
  irrelevant: 'worded like talk of something else',
};

const mostReasons = 2;
const mostWords = 3;
/** A word whose share of the verdict is smaller than this, in logits, is no reason. */
const leastShare = 0.05;

interface Candidate {
  readonly says: string;
  /** Indexes of the chunks that its words stand in. */
  readonly chunks: readonly number[];
  readonly share: number;
}

/**
 * How much each feature speaks for a class: its weight for the class beyond that for the others, each of which counts as
 * much as it is held to be likely.
 */
function shares(model: Model['intent'], { probabilities }: Opinion, intent: number) {
  // Never 0, however sure the model is.
  const others = Math.max(1e-12, 1 - (probabilities[intent] ?? 0));
  const beyond = (at: (c: number) => number): number => {
    let mean = 0;
    for (let c = 0; c < model.classes; c++) mean += c === intent ? 0 : ((probabilities[c] ?? 0) / others) * at(c);
    return at(intent) - mean;
  };
  return {
    ofHashed: (bucket: number) => beyond((c) => (model.hashed[bucket * model.classes + c] ?? 0) * model.scale),
    ofNamed: (index: number) => beyond((c) => model.named[index * model.classes + c] ?? 0),
  };
}

/** The chunk of each token. */
function chunksOfTokens({ chunks }: Spelling, { sight }: Opinion): readonly number[] {
  let chunk = 0;
  return sight.tokens.map(({ from }) => {
    while (chunk < chunks.length - 1 && (chunks[chunk]?.to ?? 0) <= from) chunk++;
    return chunk;
  });
}

/** What is left of a chunk without its marks. */
const wordOf = ({ text, chunks }: Spelling, chunk: number): string => {
  const { from, to } = chunks[chunk] ?? { from: 0, to: 0 };
  return text.slice(from, to).replace(/[^\p{L}\p{Extended_Pictographic}]/gu, '');
};

/** "A" and "to" speak for something too, but to people they say nothing; nor does a handle or a link. */
const isTelling = (word: string): boolean =>
  !/^[a-z]?$/.test(word) && word !== 'url' && word !== 'handle' && !functionWords.has(word);

/** What may have moved the model, from the rules that fired and from single words, the weightiest first. */
function candidates(model: Model, spelling: Spelling, opinion: Opinion, intent: Intent): readonly Candidate[] {
  const { sight, probabilities } = opinion;
  const share = shares(model.intent, opinion, likeliest(probabilities));
  const perChunk = new Float64Array(spelling.chunks.length);
  const chunkOf = chunksOfTokens(spelling, opinion);
  emitFeatures(sight.tokens, (bucket, amount, first, last) => {
    if (first < 0) return;
    const part = (share.ofHashed(bucket) * amount * sight.share) / (last - first + 1);
    for (let token = first; token <= last; token++) {
      const chunk = chunkOf[token] ?? 0;
      perChunk[chunk] = (perChunk[chunk] ?? 0) + part;
    }
  });
  const named = new Map(model.rules.map(({ name }, i) => [name, i]));
  const firstRule = model.intent.named.length / model.intent.classes - 1 - model.rules.length;
  const ofRules = sight.matches.flatMap(({ rule, from, to }): Candidate[] => {
    const index = named.get(rule.name);
    if (index === undefined || rule.intent !== intent) return [];
    const chunks = chunksWithin(spelling, from, to);
    const words = chunks.reduce((sum, chunk) => sum + (perChunk[chunk] ?? 0), 0);
    return [{ says: rule.reason, chunks, share: share.ofNamed(firstRule + index) + words }];
  });
  const taken = new Set(ofRules.flatMap(({ chunks }) => chunks));
  const words = Array.from(perChunk, (worth, chunk) => ({ worth, chunk }))
    .filter(({ worth, chunk }) => worth > leastShare && !taken.has(chunk) && isTelling(wordOf(spelling, chunk)))
    .sort((a, b) => b.worth - a.worth)
    .filter(
      ({ chunk }, i, all) => all.findIndex((one) => wordOf(spelling, one.chunk) === wordOf(spelling, chunk)) === i,
    )
    .slice(0, mostWords);
  const ofWords: Candidate = {
    says: wordings[intent],
    chunks: words.map(({ chunk }) => chunk).sort((a, b) => a - b),
    share: words.reduce((sum, { worth }) => sum + worth, 0),
  };
  return [...ofRules, ofWords]
    .filter((one) => one.chunks.length > 0 && one.share > leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostReasons);
}

/**
 * Why the model says what it says, the weightiest first. Each reason was tried: without its words the post is less likely
 * to be held for the same.
 */
export function reasonsFor(
  model: Model,
  look: (normalised: string) => Opinion,
  {
    post,
    spelling,
    opinion,
    intent,
  }: { readonly post: string; readonly spelling: Spelling; readonly opinion: Opinion; readonly intent: Intent },
): readonly Reason[] {
  const index = likeliest(opinion.probabilities);
  const held = opinion.probabilities[index] ?? 0;
  return candidates(model, spelling, opinion, intent)
    .filter(({ chunks }) => (look(without(spelling, chunks)).probabilities[index] ?? 0) < held)
    .map(({ says, chunks }) => ({ says, at: spansOf(chunks, spelling, post) }));
}
