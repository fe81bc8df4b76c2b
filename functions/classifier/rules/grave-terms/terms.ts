import type { ReadLanguage } from '../../../contracts/verdict.ts';

/** The words of one group by language, in the spelling of `normalise`. */
export type TermsByLanguage = Readonly<Record<ReadLanguage, RegExp>>;
