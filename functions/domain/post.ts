/** A post as a source hands it out, before a watch makes a mention of it. */
export interface Post {
  /** The identity of the post: of an edited one, the id of its first version. */
  readonly id: string;
  /** The id of the version that was found. Searches go by it: from the first version on, an edit is found again and again. */
  readonly versionId: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly authorId: string;
  readonly authorHandle?: string;
  /** How many follow the author, where somebody paid to know. */
  readonly authorFollowers?: number;
  readonly conversationId: string;
  /** The post that this one answers, and the account that wrote that. */
  readonly repliesTo?: { readonly postId: string; readonly authorId?: string };
  /** The post that this one quotes, and the handle of the account that wrote that, where the link to it says so. */
  readonly quotes?: { readonly postId: string; readonly handle?: string };
  readonly language?: string;
  /** Where people find it, unless its id says so. */
  readonly url?: string;
  readonly isRepost: boolean;
  /** Accounts named in the text, without the @, where the source lists them. */
  readonly mentionedHandles: readonly string[];
}
