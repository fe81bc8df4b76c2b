import type { Verdict } from '../contracts/verdict.ts';

/** What there is to judge. */
export interface Judged {
  readonly text: string;
  /** The source's own guess at the language. */
  readonly lang?: string;
  /** How many other posts of the author this watch heard in the last days. */
  readonly earlierPosts?: number;
  /** How many follow the author, where that is known. */
  readonly followers?: number;
}

/** What the classifier says: a verdict, but for who had the last word and which version was judged. */
export type Judgement = Readonly<Omit<Verdict, 'decidedBy' | 'ofVersion'>>;

/** Decides about a post in the same way every time: no clock, no network. Never throws. */
export type Classifier = (post: Judged) => Judgement;
