/**
 * X renamed its parts between OpenAPI 2.159 and 2.167 (August 2026), and its prose and most clients kept to the old
 * names. Which of them a request is answered in here: in those that it asks in, or in one set whatever it asks in.
 */
export type Vocabulary = 'as-asked' | Words;

export type Words = 'tweet' | 'post';

/** The words of an answer to a request that was made in these. */
export const wordsOf = (vocabulary: Vocabulary, asked: Words): Words =>
  vocabulary === 'as-asked' ? asked : vocabulary;

const newNames = new Map([
  ['edit_history_tweet_ids', 'edit_history_post_ids'],
  ['note_tweet', 'note_post'],
  ['referenced_tweets', 'referenced_posts'],
  ['referenced_tweets.id', 'referenced_posts'],
  ['retweet_count', 'repost_count'],
  ['total_tweet_count', 'total_post_count'],
  ['tweet_count', 'post_count'],
  ['tweet.fields', 'post.fields'],
  ['tweets', 'posts'],
]);

/** @param old the name in the words of `tweet.fields` */
export const nameIn = (words: Words, old: string): string => (words === 'post' ? (newNames.get(old) ?? old) : old);

/** The same properties under the names of these words. */
export const renamed = (words: Words, properties: object): object =>
  Object.fromEntries(Object.entries(properties).map(([old, value]) => [nameIn(words, old), value]));
