/**
 * A post as X API v2 names its parts (https://docs.x.com/x-api/fundamentals/data-dictionary), plus what
 * never leaves the pretended X: `author`, which feeds the users it expands, `watch`, and when the post goes away.
 */
export interface Post {
  /** A snowflake: its upper bits are the post's time. */
  readonly id: string;
  /** Of a long post only the beginning: the whole of it is in `note_tweet`. */
  readonly text: string;
  /** ISO 8601, to the second. */
  readonly created_at: string;
  readonly author_id: string;
  readonly conversation_id?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly in_reply_to_user_id?: string;
  readonly referenced_tweets?: readonly { readonly type: 'replied_to' | 'quoted' | 'retweeted'; readonly id: string }[];
  readonly note_tweet?: { readonly text: string };
  /** The ids of this post's versions, oldest first and its own last. @default its own alone */
  readonly edit_history_tweet_ids?: readonly string[];
  readonly entities?: Readonly<Record<string, unknown>>;
  readonly public_metrics?: Readonly<Record<string, number>>;
  readonly author?: { readonly username: string };
  /** The watch that the post belongs to, in replay files that say so. */
  readonly watch?: string;
  /** ISO 8601: from then on nobody finds this post any more, in none of its versions. */
  readonly deletedAt?: string;
  /** ISO 8601: from then on only followers see it, which an app is not. */
  readonly protectedAt?: string;
}

/** The beginning of X's count of milliseconds, 2010-11-04T01:42:54.657Z. */
const epoch = 1_288_834_974_657n;

/** The id of the post made at `ms` (milliseconds since 1970), the `sequence`th of that millisecond. */
export const snowflake = (ms: number, sequence = 0): bigint => ((BigInt(ms) - epoch) << 22n) + BigInt(sequence);

/** Milliseconds since 1970 at which the post with this id was made. */
export const madeAt = (id: bigint): number => Number((id >> 22n) + epoch);
