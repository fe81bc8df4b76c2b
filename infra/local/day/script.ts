/** What a post can have beside its time, its author and its words. The labels are those of other lines' `as`. */
export interface Extras {
  /** The name by which other lines reply to this one, quote it or retweet it. */
  readonly as?: string;
  readonly replyTo?: string;
  readonly quotes?: string;
  /** BCP 47, or what X says where there are no words: `art` (emoji), `zxx` (a link). @default 'en' */
  readonly lang?: string;
}

/** One post of the day as it is written down, before it has an id. */
export interface Line extends Extras {
  /** `HH:MM` or `HH:MM:SS`, UTC; without seconds the day picks some. */
  readonly time: string;
  readonly by: string;
  readonly text: string;
  readonly retweets?: string;
}

export const at = (time: string, by: string, text: string, extras: Extras = {}): Line => ({
  time,
  by,
  text,
  ...extras,
});

/** A retweet, whose text is X's: `RT @author: …`. */
export const retweet = (time: string, by: string, label: string): Line => ({ time, by, text: '', retweets: label });
