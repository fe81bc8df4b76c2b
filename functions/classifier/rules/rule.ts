import type { Intent } from '../../contracts/verdict.ts';

/** One thing that a post can say or look like, and what that tells of it. */
export interface Rule {
  /** Kebab-case, unique, begins with its intent: the name that tests and reviews use. */
  readonly name: string;
  readonly intent: Intent;
  /** What it adds to its intent's score, 0 … 6, whole post, once. */
  readonly weight: number;
  /** What a person is shown. Quotes a phrase of this table, never of a post: reasons travel in events, text must not. */
  readonly reason: string;
  /** For the spelling of `normalise`. Without the g flag, without ambiguous repetition: posts are hostile input. */
  readonly pattern: RegExp;
  /** Whether "no" or "not" shortly before takes the sense away. @default false */
  readonly unlessNegated?: boolean;
}
