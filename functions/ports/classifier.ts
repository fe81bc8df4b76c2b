import type { Verdict } from '../contracts/verdict.ts';

/** Decides about a post from its text alone, in the same way every time. `lang` is the source's own guess. */
export type Classifier = (post: {
  readonly text: string;
  readonly lang?: string;
}) => Readonly<Omit<Verdict, 'decidedBy' | 'reasons'>> & { readonly reasons: readonly string[] };
