import * as z from 'zod/mini';
import type { Post } from '../../domain/post.ts';

const References = z.array(z.object({ type: z.string(), id: z.string() }));
const Note = z.object({ text: z.string() });

/**
 * A post as X sends it. X renames its fields from `tweet` to `post` (published OpenAPI since 2026-08-07) while the
 * service still answers the old ones, so both are read.
 */
export const XPost = z.object({
  id: z.string().check(z.regex(/^[0-9]+$/)),
  text: z.string(),
  created_at: z.iso.datetime(),
  author_id: z.string(),
  conversation_id: z.optional(z.string()),
  lang: z.optional(z.string()),
  in_reply_to_user_id: z.optional(z.string()),
  edit_history_tweet_ids: z.optional(z.array(z.string())),
  edit_history_post_ids: z.optional(z.array(z.string())),
  referenced_tweets: z.optional(References),
  referenced_posts: z.optional(References),
  note_tweet: z.optional(Note),
  note_post: z.optional(Note),
  entities: z.optional(
    z.object({
      mentions: z.optional(z.array(z.object({ username: z.string() }))),
      urls: z.optional(z.array(z.object({ expanded_url: z.optional(z.string()) }))),
    }),
  ),
  author: z.optional(z.object({ username: z.string() })),
});

/** X renames its fields from the one to the other; see `XPost`. */
export type Words = 'tweet' | 'post';

/** The fields to ask for; `author_id` needs no look-up of users, which X bills apart. */
export const fieldsIn = (words: Words): readonly string[] => [
  'author_id',
  'conversation_id',
  'created_at',
  `edit_history_${words}_ids`,
  'entities',
  'in_reply_to_user_id',
  'lang',
  `note_${words}`,
  `referenced_${words}s`,
];

export function postOf(wire: z.infer<typeof XPost>): Post {
  const references = wire.referenced_posts ?? wire.referenced_tweets ?? [];
  const id = (wire.edit_history_post_ids ?? wire.edit_history_tweet_ids)?.[0] ?? wire.id;
  return {
    id,
    versionId: wire.id,
    // What stands in `text` is cut at 280 characters; a long post is whole in its note.
    text: (wire.note_post ?? wire.note_tweet)?.text ?? wire.text,
    createdAt: wire.created_at,
    authorId: wire.author_id,
    ...(wire.author === undefined ? {} : { authorHandle: wire.author.username }),
    conversationId: wire.conversation_id ?? id,
    ...contextOf(references, wire.in_reply_to_user_id, wire.entities?.urls),
    ...(wire.lang === undefined ? {} : { language: wire.lang }),
    isRepost: references.some(({ type }) => type === 'retweeted' || type === 'reposted'),
    mentionedHandles: (wire.entities?.mentions ?? []).map(({ username }) => username),
  };
}

/** What a post answers and quotes: what it says of them itself, because a look-up of either would be billed. */
function contextOf(
  references: z.infer<typeof References>,
  authorId: string | undefined,
  urls: readonly { readonly expanded_url?: string | undefined }[] = [],
) {
  const idOf = (...types: string[]) => references.find(({ type }) => types.includes(type))?.id;
  const postId = idOf('replied_to');
  const quoted = idOf('quoted');
  // A quoting post ends with a link to the quoted one.
  const link = new RegExp(`^https://(?:www\\.)?(?:x|twitter)\\.com/([A-Za-z0-9_]{1,15})/status/${quoted}\\b`);
  const handle = urls.map(({ expanded_url = '' }) => link.exec(expanded_url)?.[1]).find((name) => name !== undefined);
  return {
    ...(postId === undefined ? {} : { repliesTo: { postId, ...(authorId === undefined ? {} : { authorId }) } }),
    ...(quoted === undefined ? {} : { quotes: { postId: quoted, ...(handle === undefined ? {} : { handle }) } }),
  };
}
