import { describe, expect, test } from 'vitest';
import { idAt, post, pretend } from '../fixtures/pretended-x.ts';

describe('what is shown of a post', () => {
  const reply = post(0, {
    lang: 'en',
    conversation_id: '5',
    note_tweet: { text: '@AcmeParcels where is my parcel, the whole of it' },
    referenced_tweets: [{ type: 'replied_to', id: '5' }],
    watch: 'acme',
  });

  test('is its id, text and history of edits unless more is asked for', () => {
    const { id, text } = reply;
    expect(pretend([reply]).search().data).toEqual([{ id, text, edit_history_tweet_ids: [id] }]);
  });

  test('is what was asked for, without what the post lacks', () => {
    const fields = 'created_at,author_id,conversation_id,lang,note_tweet,referenced_tweets,public_metrics';
    const { author, watch, ...shown } = reply;
    expect(pretend([reply]).search({ 'tweet.fields': fields }).data).toEqual([
      { ...shown, edit_history_tweet_ids: [reply.id] },
    ]);
  });

  test('is in the new words where it was asked for in them', () => {
    expect(pretend([reply]).search({ 'post.fields': 'note_post,referenced_posts' }).data).toEqual([
      {
        id: reply.id,
        text: reply.text,
        edit_history_post_ids: [reply.id],
        note_post: reply.note_tweet,
        referenced_posts: reply.referenced_tweets,
      },
    ]);
  });

  test('is also its author, once, where that is expanded; who is unknown becomes a partial error', () => {
    const { author, ...anonymous } = post(2, { author_id: '8' });
    const { x, search } = pretend([post(0), post(1), anonymous]);
    const body = search({ expansions: 'author_id', 'user.fields': 'username' });

    expect(body.data?.map(({ author_id }) => author_id)).toEqual(['8', '7', '7']);
    expect(body.includes).toEqual({ users: [{ id: '7', name: 'priya_reads', username: 'priya_reads' }] });
    expect(body.errors).toMatchObject([{ resource_id: '8', title: 'Not Found Error' }]);
    expect(x.usersBilled).toBe(1);
  });

  test.each([
    ['tweet', 'post.fields', 'note_post', ['edit_history_tweet_ids', 'id', 'note_tweet', 'text']],
    ['post', 'tweet.fields', 'note_tweet', ['edit_history_post_ids', 'id', 'note_post', 'text']],
  ] as const)('is in the words of %s alone where X keeps to them', (vocabulary, parameter, field, shown) => {
    const [found = {}] = pretend([reply], { vocabulary }).search({ [parameter]: field }).data ?? [];
    expect(Object.keys(found).sort()).toEqual(shown);
  });

  test('counts reposts in the new words, and retweets in the old ones', () => {
    const { search } = pretend([post(0, { public_metrics: { retweet_count: 1, like_count: 2 } })]);
    const metrics = (parameter: string) => search({ [parameter]: 'public_metrics' }).data?.[0]?.public_metrics;
    expect(metrics('tweet.fields')).toEqual({ retweet_count: 1, like_count: 2 });
    expect(metrics('post.fields')).toEqual({ repost_count: 1, like_count: 2 });
  });

  test.each([
    ['tweet.fields', 'referenced_tweets.id', 'tweets'],
    ['post.fields', 'referenced_posts', 'posts'],
  ])('is with %s also what it answers or quotes, which is billed; what is gone becomes a partial error', (...words) => {
    const [parameter, expansions, included] = words;
    const answer = post(30_000, {
      text: '@AcmeParcels so?',
      referenced_tweets: [
        { type: 'replied_to', id: idAt(0) },
        { type: 'quoted', id: idAt(1) },
      ],
    });
    const { x, search } = pretend([post(0, { text: 'first' }), post(1, { deletedAt: '2026-03-03T06:30:00Z' }), answer]);
    const body = search({ [parameter]: 'created_at', expansions });

    expect(body.includes).toEqual({ [included]: [expect.objectContaining({ id: idAt(0), text: 'first' })] });
    expect(body.data?.[0]).toHaveProperty(parameter === 'post.fields' ? 'referenced_posts' : 'referenced_tweets');
    expect(body.errors).toMatchObject([{ resource_id: idAt(1), parameter: 'referenced_tweets.id' }]);
    expect(x.postsBilled).toBe(2);
  });
});
