import * as z from 'zod/mini';
import { Intent, Sentiment, Urgency } from './verdict.ts';

/** Every condition that is given must hold; a list holds where one of its values does. */
export const When = z.strictObject({
  watches: z.optional(z.array(z.string()).check(z.minLength(1))),
  kinds: z.optional(z.array(z.enum(['brand', 'competitor'])).check(z.minLength(1))),
  intents: z.optional(z.array(Intent).check(z.minLength(1))),
  sentiments: z.optional(z.array(Sentiment).check(z.minLength(1))),
  urgencies: z.optional(z.array(Urgency).check(z.minLength(1))),
  /** Primary BCP 47 tags; `und` where nobody knows the language. */
  languages: z.optional(
    z
      .array(z.string().check(z.regex(/^[a-z]{2,3}$/, { error: "give languages as 'en' or 'de'" })))
      .check(z.minLength(1)),
  ),
  /** `vip`: those of `authors.vip`. */
  authors: z.optional(z.array(z.enum(['vip'])).check(z.minLength(1))),
  /**
   * Words or phrases, of which the post holds one: whole words in any case, accents ignored; at any place where the script
   * has no spaces.
   */
  words: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.minLength(1), z.maxLength(100))),
  /** Authors with at least so many followers; nobody knows of those whom the watch does not look up (`authors: true`). */
  followersAtLeast: z.optional(z.int().check(z.positive())),
  /** By `businessHours`, at the moment of routing. */
  hours: z.optional(z.enum(['open', 'closed'])),
  /** The verdict is less sure than `personLooksBelow`, or the classifier does not read the language. */
  unsure: z.optional(z.literal(true)),
});
export type When = z.infer<typeof When>;

/**
 * Whether conditions rest on what the classifier makes of a post's words. They hold for no verdict that is unsure,
 * unless `unsure` is asked for as well.
 */
export const restsOnJudgement = ({ intents, sentiments, urgencies }: When): boolean =>
  intents !== undefined || sentiments !== undefined || urgencies !== undefined;
