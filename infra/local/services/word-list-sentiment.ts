/** A verdict in Comprehend's words. The four scores sum to 1. */
export interface SentimentVerdict {
  readonly Sentiment: 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE' | 'MIXED';
  readonly SentimentScore: {
    readonly Positive: number;
    readonly Negative: number;
    readonly Neutral: number;
    readonly Mixed: number;
  };
}

const GLAD = words(`amazing awesome best brilliant excellent fantastic fast fixed glad great happy helpful impressed
  incredible like love loved loving nice perfect recommend smooth thank thanks wonderful works`);
const CROSS = words(`angry annoying awful bad broken bug cancel cancelled crash crashed crashes crashing disappointed
  disappointing down error expensive fail failed failing fails frustrated frustrating hate horrible issue late lost
  outage overcharged problem refund rude scam slow stuck terrible unacceptable unusable useless waiting worst wrong`);
const TURNING = words(`aren't can't cannot didn't doesn't don't hardly isn't never no not wasn't won't`);

/** What may be meant by words that are in no list: a text without any of ours is neutral, and that is a weak answer. */
const UNHEARD = 0.06;

/** Counts glad and cross English words; a "not" up to two words before turns one into the other. */
export function sentimentOf(text: string): SentimentVerdict {
  const spoken =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? [];
  let glad = 0;
  let cross = 0;
  for (const [at, word] of spoken.entries()) {
    const turned = spoken.slice(Math.max(0, at - 2), at).some((before) => TURNING.has(before));
    if ((turned ? CROSS : GLAD).has(word)) glad++;
    if ((turned ? GLAD : CROSS).has(word)) cross++;
  }
  const mixed = Math.min(glad, cross);
  const weights = {
    Positive: (glad - mixed) ** 2 + UNHEARD,
    Negative: (cross - mixed) ** 2 + UNHEARD,
    Neutral: 0.2,
    Mixed: mixed ** 2 + UNHEARD,
  };
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const SentimentScore = {
    Positive: weights.Positive / total,
    Negative: weights.Negative / total,
    Neutral: weights.Neutral / total,
    Mixed: weights.Mixed / total,
  };
  return { Sentiment: leading(SentimentScore), SentimentScore };
}

function leading({
  Positive,
  Negative,
  Neutral,
  Mixed,
}: SentimentVerdict['SentimentScore']): SentimentVerdict['Sentiment'] {
  const most = Math.max(Positive, Negative, Neutral, Mixed);
  if (most === Neutral) return 'NEUTRAL';
  if (most === Mixed) return 'MIXED';
  return most === Negative ? 'NEGATIVE' : 'POSITIVE';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
