import { NotPretended } from './answer.ts';
import { readList } from './parameters.ts';
import type { Post } from './post.ts';
import { historyOf } from './presence.ts';
import { readUserFields } from './user.ts';
import { nameIn, renamed, type Vocabulary, type Words, wordsOf } from './vocabulary.ts';

const postFields = [
  ...['article', 'attachments', 'author_id', 'card_uri', 'community_id', 'context_annotations', 'conversation_id'],
  ...['created_at', 'display_text_range', 'edit_controls', 'edit_history_tweet_ids', 'entities', 'geo', 'id'],
  ...['in_reply_to_user_id', 'lang', 'media_metadata', 'non_public_metrics', 'note_tweet', 'organic_metrics'],
  ...['possibly_sensitive', 'promoted_metrics', 'public_metrics', 'referenced_tweets', 'reply_settings', 'scopes'],
  ...['source', 'suggested_source_links', 'suggested_source_links_with_counts', 'text', 'withheld'],
];

const expansions = [
  ...['article.cover_media', 'article.media_entities', 'attachments.media_keys', 'attachments.media_source_tweet'],
  ...['attachments.poll_ids', 'author_id', 'edit_history_tweet_ids', 'entities.mentions.username', 'geo.place_id'],
  ...['in_reply_to_user_id', 'entities.note.mentions.username', 'referenced_tweets.id'],
  ...['referenced_tweets.id.attachments.media_keys', 'referenced_tweets.id.author_id'],
  ...['edit_history_post_ids', 'referenced_posts', 'username'],
];

/** The parameters of every endpoint that returns posts. */
export const postParameters = [
  ...['tweet.fields', 'post.fields', 'expansions', 'user.fields', 'media.fields', 'poll.fields', 'place.fields'],
];

/** What a request wants to see of a post, of its author, and of the posts that it points at. */
export interface Selection {
  /** In the old words. */
  readonly fields: ReadonlySet<string>;
  readonly words: Words;
  readonly authors: boolean;
  /** Of the authors. */
  readonly userFields: ReadonlySet<string>;
  readonly referenced: boolean;
}

/**
 * `post.fields` asks in the new words, anything else in the old ones.
 *
 * OpenAPI 2.167 has `author_id`, `referenced_posts` and others among its expansions alone, not among `post.fields`.
 * Nothing says that X itself refuses them there, so they are taken in both places.
 *
 * @throws InvalidRequest for a name that X doesn't know.
 */
export function readSelection(query: URLSearchParams, vocabulary: Vocabulary): Selection {
  const asked: Words = query.has('post.fields') ? 'post' : 'tweet';
  const named = new Map(postFields.map((field) => [nameIn(asked, field), field]));
  const wanted = readList(query, nameIn(asked, 'tweet.fields'), [...named.keys()]);
  const expanded = readList(query, 'expansions', expansions);
  const userFields = readUserFields(query);
  const authors = expanded.includes('author_id');
  const isReference = (name: string): boolean => name === 'referenced_tweets.id' || name === 'referenced_posts';
  for (const expansion of expanded) {
    if (expansion !== 'author_id' && !isReference(expansion)) {
      throw new NotPretended(`the pretended X does not expand ${expansion}`);
    }
  }
  const referenced = expanded.some(isReference);
  const fields = new Set(['id', 'text', 'edit_history_tweet_ids', ...wanted.map((name) => named.get(name) ?? name)]);
  if (authors) fields.add('author_id');
  if (referenced) fields.add('referenced_tweets');
  return { fields, words: wordsOf(vocabulary, asked), authors, userFields, referenced };
}

/** A post with nothing but what was asked for; a field that the post lacks is left out, as X does. */
export function selectFields(post: Post, { fields, words }: Selection): object {
  const whole = {
    ...post,
    edit_history_tweet_ids: historyOf(post),
    ...(post.public_metrics && { public_metrics: renamed(words, post.public_metrics) }),
  };
  return renamed(words, Object.fromEntries(Object.entries(whole).filter(([field]) => fields.has(field))));
}
