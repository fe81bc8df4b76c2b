import type { PersonalData } from '../../contracts/verdict.ts';

/**
 * One shape that personal data has. A pattern has the g flag, and no repetition without a bound: posts are hostile input,
 * and hold up to 25,000 characters.
 */
export interface Finder {
  readonly kind: PersonalData['kind'];
  readonly pattern: RegExp;
  /**
   * How much of what the pattern found is data, in UTF-16 units, with what was said before; 0 for none. A pattern with a
   * group finds what the group holds.
   * @default all of it
   */
  readonly lengthOf?: (found: string, before: string) => number;
}

/** What a check that holds for all or for nothing answers. */
export const wholeIf = (holds: boolean, found: string): number => (holds ? found.length : 0);
