import * as z from 'zod/mini';
import { clip } from '../../domain/clip.ts';
import type { Post } from '../../domain/post.ts';
import { withoutEntities } from '../http/html-entities.ts';
import { longestText, plainText } from '../http/plain-text.ts';

const Id = z.string().check(z.regex(/^[0-9]+$/));
const Text = z.nullish(z.string());

/** A story or a comment as the search index holds it; of the texts, only those of its kind are there. */
export const HackerNewsHit = z.object({
  objectID: Id,
  created_at_i: z.int(),
  author: z.string().check(z.minLength(1)),
  story_id: z.nullish(z.int().check(z.nonnegative())),
  title: Text,
  url: Text,
  story_text: Text,
  comment_text: Text,
});
type HackerNewsHit = z.infer<typeof HackerNewsHit>;

/** The post, or undefined for one of which nothing is left to read. */
export function postOf(hit: HackerNewsHit): Post | undefined {
  const text = clip(textOf(hit), longestText);
  if (text === '') return undefined;
  return {
    id: hit.objectID,
    versionId: hit.objectID,
    text,
    createdAt: new Date(hit.created_at_i * 1000).toISOString(),
    authorId: hit.author,
    authorHandle: hit.author,
    conversationId: hit.story_id?.toString() ?? hit.objectID,
    isRepost: false,
    mentionedHandles: [],
  };
}

/** A title has entities, but no markup. */
const textOf = ({ comment_text, title, story_text, url }: HackerNewsHit): string =>
  [plainText(comment_text ?? ''), withoutEntities(title ?? '').trim(), plainText(story_text ?? ''), url ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
