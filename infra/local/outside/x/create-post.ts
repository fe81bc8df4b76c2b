import { Refusal } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { isObject, parsedBody } from './json-body.ts';
import { madeAt, type Post, snowflake } from './post.ts';
import { postWords } from './post-words.ts';
import type { World } from './world.ts';

const link = /https?:\/\/\S+/i;

/**
 * A post in the name of the account that signs, with or without a post that it answers. Since 2026-02-23 self-serve apps may
 * answer only authors who called or quoted the account; the same words under the same post are refused as a duplicate
 * (https://docs.x.com/x-api/posts/create-post). 100 posts in 15 minutes per user.
 */
export const createPost = (world: World): Endpoint => ({
  name: 'POST /2/tweets',
  limit: 100,
  inTheNameOf: 'an account',
  status: 201,
  answer: ({ account, body, now }) => {
    const asked = parsedBody(body);
    const { text, reply } = asked;
    if (typeof text !== 'string' || text === '') throw badRequest('text is required');
    const answered = isObject(reply) ? String(reply.in_reply_to_tweet_id ?? '') : undefined;
    if (answered !== undefined && !/^[0-9]{1,19}$/.test(answered)) throw badRequest('in_reply_to_tweet_id is no id');
    const handle = world.accounts.get(account);
    const called = answered === undefined ? undefined : world.timeline.find(BigInt(answered));
    const isThere = called !== undefined && world.presence.removalOf(called.id, now) === undefined;
    if (answered !== undefined && !isThere)
      throw forbidden('You attempted to reply to a Post that is deleted or not visible to you.');
    if (called !== undefined && !postWords(called).mentions.has((handle ?? '').toLowerCase())) {
      throw forbidden(
        'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
      );
    }
    const isSame = (post: Post): boolean => post.text === text && post.referenced_tweets?.[0]?.id === answered;
    if (world.written.some(isSame)) throw forbidden('You are not allowed to create a Tweet with duplicate content.');
    const id = String(snowflake(now, world.written.length % 4096));
    world.written.push({
      id,
      text,
      created_at: `${new Date(madeAt(BigInt(id))).toISOString().slice(0, 19)}.000Z`,
      author_id: account,
      conversation_id: called?.conversation_id ?? called?.id ?? id,
      ...(answered !== undefined && { referenced_tweets: [{ type: 'replied_to', id: answered }] }),
    });
    world.bill.wrote(link.test(text) ? 'link' : answered === undefined ? 'post' : 'reply');
    return { data: { id, text, edit_history_tweet_ids: [id] } };
  },
});

const badRequest = (detail: string): Refusal => new Refusal(400, 'Invalid Request', detail, 'invalid-request');
const forbidden = (detail: string): Refusal => new Refusal(403, 'Forbidden', detail);
