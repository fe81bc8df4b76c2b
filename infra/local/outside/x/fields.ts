import { InvalidRequest, NotPretended } from './answer.ts';
import type { Post } from './post.ts';

/**
 * X has renamed its parts (OpenAPI 2.159 to 2.167, August 2026) and takes both names: `tweet.fields` is answered in
 * the old words, `post.fields` in the new ones.
 */
const newWords: Readonly<Record<string, string>> = {
  edit_history_tweet_ids: 'edit_history_post_ids',
  note_tweet: 'note_post',
  referenced_tweets: 'referenced_posts',
};

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
];

const userFields = [
  ...['affiliation', 'confirmed_email', 'connection_status', 'created_at', 'description', 'entities', 'id'],
  ...['is_identity_verified', 'location', 'most_recent_tweet_id', 'name', 'parody', 'pinned_tweet_id'],
  ...['profile_banner_url', 'profile_image_url', 'protected', 'public_metrics', 'receives_your_dm', 'subscription'],
  ...['subscription_type', 'url', 'username', 'verified', 'verified_followers_count', 'verified_type', 'withheld'],
];

/** What a request wants to see of a post and of its author. */
export interface Selection {
  /** In the old words. */
  readonly fields: ReadonlySet<string>;
  readonly inNewWords: boolean;
  readonly authors: boolean;
}

/** @throws InvalidRequest for a name that X doesn't know. */
export function readSelection(query: URLSearchParams): Selection {
  const inNewWords = query.has('post.fields');
  const named = new Map(postFields.map((field) => [inNewWords ? (newWords[field] ?? field) : field, field]));
  const wanted = readList(query, inNewWords ? 'post.fields' : 'tweet.fields', [...named.keys()]);
  const expanded = readList(query, 'expansions', expansions);
  readList(query, 'user.fields', userFields);
  for (const expansion of expanded) {
    if (expansion !== 'author_id') throw new NotPretended(`the pretended X does not expand ${expansion}`);
  }
  const authors = expanded.length > 0;
  const fields = wanted.map((name) => named.get(name) ?? name);
  return {
    fields: new Set(['id', 'text', 'edit_history_tweet_ids', ...fields, ...(authors ? ['author_id'] : [])]),
    inNewWords,
    authors,
  };
}

function readList(query: URLSearchParams, parameter: string, known: readonly string[]): readonly string[] {
  const values = query.get(parameter)?.split(',') ?? [];
  for (const value of values) {
    if (!known.includes(value)) {
      const message = `The \`${parameter}\` query parameter value [${value}] is not one of [${known.join(',')}]`;
      throw new InvalidRequest(parameter, value, message);
    }
  }
  return values;
}

/** A post with nothing but what was asked for; a field that the post lacks is left out, as X does. */
export function selectFields(post: Post, { fields, inNewWords }: Selection): object {
  const whole = { ...post, edit_history_tweet_ids: [post.id] };
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([field]) => fields.has(field))
      .map(([field, value]) => [inNewWords ? (newWords[field] ?? field) : field, value]),
  );
}

interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** The authors of these posts, each once, and the problems in place of those whose name isn't known. */
export function expandAuthors(posts: readonly Post[]): { readonly users: readonly User[]; readonly errors: object[] } {
  const authors = new Map(posts.map((post) => [post.author_id, post.author?.username]));
  const users: User[] = [];
  const errors: object[] = [];
  for (const [id, username] of authors) {
    if (username !== undefined) users.push({ id, name: username, username });
    else {
      errors.push({
        value: id,
        detail: `Could not find user with author_id: [${id}].`,
        title: 'Not Found Error',
        resource_type: 'user',
        parameter: 'author_id',
        resource_id: id,
        type: 'https://api.x.com/2/problems/resource-not-found',
      });
    }
  }
  return { users, errors };
}
