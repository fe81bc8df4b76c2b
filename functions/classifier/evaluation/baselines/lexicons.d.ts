/** The packages bring no types: these are what is used of them. */
declare module 'sentiment' {
  export default class Sentiment {
    analyze(text: string): { readonly score: number };
  }
}

declare module 'vader-sentiment' {
  const vaderSentiment: {
    readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
  };
  export default vaderSentiment;
}

declare module 'wink-sentiment' {
  export default function winkSentiment(text: string): { readonly normalizedScore: number };
}
