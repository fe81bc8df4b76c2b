import { type Desk, usualPersonLooksBelow } from '../contracts/desk.ts';
import { isRead } from '../contracts/languages.ts';
import type { Verdict } from '../contracts/verdict.ts';

/** Whether a person has to look: the classifier may well be wrong, or does not read the language. */
export const isUnsure = (
  { personLooksBelow = usualPersonLooksBelow }: Pick<Desk, 'personLooksBelow'>,
  { confidence, language }: Pick<Verdict, 'confidence' | 'language'>,
): boolean => confidence < personLooksBelow || !isRead(language);
