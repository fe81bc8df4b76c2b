import { isRead, unknownLanguage } from '../contracts/languages.ts';
import { type Intent, type Sentiment, sentiments, urgenciesOf } from '../contracts/verdict.ts';
import type { Classifier, Judged } from '../ports/classifier.ts';
import { languageOf, mayBeEnglish } from './language.ts';
import { likeliest } from './linear-model.ts';
import { likeliestIntent, type Model, type Opinion, opinionOf } from './model.ts';
import { foreignLikelihood, judgeOtherLanguage } from './other-languages.ts';
import { personalDataIn } from './personal-data.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { graveGroupsIn } from './rules/grave-terms.ts';
import { sentimentOf, toneOf } from './sentiment.ts';
import { chunksWithin, type Spelling, spansOf, spell, without } from './spelling.ts';
import { urgencyOf } from './urgency.ts';

/** What a post wants and how it sounds, before what follows from that. */
interface Reading {
  readonly intent: Intent;
  readonly confidence: number;
  readonly sentiment: Sentiment;
  /** How unhappy it sounds, 0 … 1. */
  readonly negativity: number;
  readonly reasons: readonly Reason[];
}

/** In a language that nobody taught us, an answer is a guess: it is never surer than this. */
const guessed = 0.3;
const mostReasons = 3;

/**
 * What a public post is, by the trained model for English and by written rules for seven other languages: no clock, no
 * network, the same answer for the same post. Never throws.
 */
export function embeddedClassifier(model: Model): Classifier {
  const look = opinionOf(model);

  const readEnglish = (post: string, spelling: Spelling): Reading => {
    const opinion = look(spelling.text);
    const intent = likeliestIntent(opinion);
    const mood = moodOf(opinion, intent);
    return {
      intent,
      confidence: Math.max(...opinion.probabilities),
      sentiment: sentiments[likeliest(mood)] ?? 'neutral',
      negativity: (mood[0] ?? 0) / mood.reduce((sum, one) => sum + one, 0),
      reasons: reasonsFor(model, look, { post, spelling, opinion, intent }),
    };
  };

  return ({ text, lang, earlierPosts, followers }: Judged) => {
    const spelling = spell(text);
    const language = languageOf(spelling.text, lang);
    const personalData = personalDataIn(text);
    const reading = readOther(text, spelling, language) ?? readEnglish(text, spelling);
    const { intent, sentiment, negativity, reasons } = reading;
    const { urgency, because } = urgencyOf({
      intent,
      sentiment,
      negativity,
      normalised: spelling.text,
      language,
      ...(earlierPosts !== undefined && { earlierPosts }),
      ...(followers !== undefined && { followers }),
    });
    return {
      intent,
      confidence: isGuess(spelling.text, language, intent) ? Math.min(guessed, reading.confidence) : reading.confidence,
      sentiment,
      urgency,
      // What adds up to nothing special needs no explanation.
      ...(urgency === 'high' && { urgencyBecause: [...because] }),
      language,
      reasons: reasons.map(({ says }) => says),
      evidence: reasons.map(({ at }) => [...at]),
      ...(personalData.length > 0 && { personalData }),
    };
  };
}

/** From so many points on, what a post names is too grave to be left to a verdict that nobody needs to see it. */
const grave = 4;

/**
 * Whether a verdict is no better than a guess, however sure it looks: of a post in a language that is not read, or that
 * nobody can tell and that does not look like English; of one without a word; of one that names something grave and is held
 * for nobody's business.
 */
function isGuess(normalised: string, language: string, intent: Intent): boolean {
  if (!isRead(language) || !/[\p{L}\p{Extended_Pictographic}]/u.test(normalised.replace(names, ''))) return true;
  if (language === unknownLanguage && !mayBeEnglish(normalised)) return true;
  return (
    !urgenciesOf[intent].includes('high') && graveGroupsIn(normalised, language).some(({ points }) => points >= grave)
  );
}

const names = /@[a-z]+|\{url\}/g;

/** How much likelier than usual each tone is, by what the post wants: nobody leaves happily, or thanks in anger. */
const moods: Readonly<Partial<Record<Intent, readonly [negative: number, neutral: number, positive: number]>>> = {
  churn_risk: [2, 1, 0.2],
  complaint: [2, 1, 0.2],
  outage: [1, 1, 0.3],
  problem: [1, 1, 0.3],
  praise: [0.3, 1, 2],
};

/** How likely each tone is, knowing what the post wants; not made to sum to 1. */
const moodOf = ({ mood }: Opinion, intent: Intent): Float64Array =>
  mood.map((one, i) => one * (moods[intent]?.[i] ?? 1));

/** By written rules; in a language without any, by the shape of the post. Undefined for English, and where nobody knows. */
function readOther(post: string, spelling: Spelling, language: string): Reading | undefined {
  const judged = judgeOtherLanguage(spelling.text, language);
  if (judged === undefined) return undefined;
  const { intent, confidence, signals } = judged;
  const tone = toneOf(spelling.text);
  const sentiment = sentimentFor(tone, intent);
  return {
    intent,
    confidence,
    sentiment,
    negativity: sentiment === 'negative' ? Math.min(1, 0.5 + Math.max(0, -tone) / 6) : 0,
    reasons: [
      ...(isRead(language) ? [] : [{ says: 'is written in a language that is not read here', at: [] }]),
      ...signals
        .map(({ reason, at: [from, to] }) => ({ says: reason, chunks: chunksWithin(spelling, from, to) }))
        // As in English: a reason is one only if the verdict is less likely without its words.
        .filter(({ chunks }) => foreignLikelihood(without(spelling, chunks), language, intent) < confidence)
        .map(({ says, chunks }) => ({ says, at: spansOf(chunks, spelling, post) })),
    ].slice(0, mostReasons),
  };
}

/** Where no word of the lexicon speaks, the intent says enough. */
function sentimentFor(tone: number, intent: Intent): Sentiment {
  if (tone !== 0) return sentimentOf(tone);
  if (intent === 'complaint' || intent === 'churn_risk') return 'negative';
  return intent === 'praise' ? 'positive' : 'neutral';
}
