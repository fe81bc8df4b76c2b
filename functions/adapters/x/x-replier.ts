import type { TwitterApiTokens } from 'twitter-api-v2';
import * as z from 'zod/mini';
import type { Desk } from '../../contracts/desk.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import {
  SourceExhausted,
  SourceRefused,
  SourceThrottled,
  SourceUnauthorized,
  SourceUnavailable,
} from '../../ports/mention-source.ts';
import { type Replier, ReplyRefused, ReplyThrottled, ReplyUnavailable } from '../../ports/replier.ts';
import type { Secret } from '../ssm/ssm-secret.ts';
import { type XClient, type XClientOptions, xClient } from './x-client.ts';

/** OAuth 1.0a: unlike those of OAuth 2, these tokens stay good without being refreshed. By the handle of the account. */
const Accounts = z.record(
  z.string(),
  z.object({ appKey: z.string(), appSecret: z.string(), accessToken: z.string(), accessSecret: z.string() }),
);

const Created = z.object({ data: z.object({ id: z.string() }) });

const Reference = z.object({ type: z.string(), id: z.string() });
const OwnPosts = z.object({
  data: z.optional(
    z.array(
      z.object({
        id: z.string(),
        created_at: z.optional(z.string()),
        referenced_tweets: z.optional(z.array(Reference)),
        referenced_posts: z.optional(z.array(Reference)),
      }),
    ),
  ),
  meta: z.optional(z.object({ next_token: z.optional(z.string()) })),
});

/** The largest page of a timeline. What lies behind it was posted long before or long after: a person looks. */
const pageOfOwn = 100;

/**
 * Replies on X in the name of a watch's account: `POST /2/tweets`, $0.010 to an author who called the account.
 * @param secret JSON: `{"AcmeParcels": {"appKey", "appSecret", "accessToken", "accessSecret"}}`, by the handle of the watch
 */
export const xReplier = (
  desk: Pick<Desk, 'watches'>,
  secret: Secret,
  baseUrl: string,
  options: Pick<XClientOptions, 'transport' | 'pause' | 'deadlineMs'> = {},
): Replier => {
  const watchNamed = (name: string) => {
    const watch = desk.watches[name];
    if (watch === undefined || !('handle' in watch)) throw new ReplyRefused(`the watch '${name}' has no account on X`);
    return watch;
  };
  /** A request whose fate is unknown is not repeated here: whoever repeats it looks at the timeline first. */
  const clientOf = (handle: string): XClient =>
    xClient(secret, baseUrl, { ...options, tries: 1, account: (text) => tokensOf(text, handle) });

  return {
    async reply(name, inReplyTo, text) {
      const { handle } = watchNamed(name);
      try {
        const body = await clientOf(handle).post('tweets', { text, reply: { in_reply_to_tweet_id: inReplyTo } });
        const created = Created.safeParse(body);
        if (!created.success) throw new SourceUnavailable('X answered without a post', { cause: created.error });
        return created.data.data.id;
      } catch (cause) {
        throw replyError(cause);
      }
    },

    async find(name, inReplyTo, since) {
      const { handle, accountId } = watchNamed(name);
      if (accountId === undefined) return 'unknowable';
      try {
        const body = await clientOf(handle).get(`users/${accountId}/tweets`, {
          max_results: pageOfOwn,
          since_id: inReplyTo,
          'tweet.fields': 'created_at,referenced_tweets',
        });
        const own = OwnPosts.safeParse(body);
        if (!own.success) throw new SourceUnavailable('X answered without our timeline', { cause: own.error });
        const { data: posts = [], meta } = own.data;
        const isEarlier = (at = ''): boolean => Date.parse(at) < since - clocksDiffer;
        const reply = posts.find(
          ({ created_at, referenced_tweets, referenced_posts }) =>
            !isEarlier(created_at) &&
            [...(referenced_tweets ?? []), ...(referenced_posts ?? [])].some(
              ({ type, id }) => type === 'replied_to' && id === inReplyTo,
            ),
        );
        if (reply !== undefined) return reply.id;
        return meta?.next_token === undefined ? false : 'unknowable';
      } catch (cause) {
        throw replyError(cause);
      }
    },
  };
};

function tokensOf(text: string, handle: string): TwitterApiTokens {
  const accounts = Accounts.safeParse(jsonOf(text));
  const wanted = handle.toLowerCase();
  const found = Object.entries(accounts.data ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
  if (found === undefined) throw new ReplyRefused(`the accounts on X that we hold the keys of lack '${handle}'`);
  return found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function replyError(cause: unknown): Error {
  if (cause instanceof ReplyRefused) return cause;
  if (cause instanceof SourceThrottled) return new ReplyThrottled('X asks us to wait', { cause });
  const refusals = [SourceExhausted, SourceRefused, SourceUnauthorized];
  if (cause instanceof Error && refusals.some((refusal) => cause instanceof refusal)) {
    return new ReplyRefused(cause.message, { cause });
  }
  return new ReplyUnavailable('X gave no answer that tells whether it was posted', { cause });
}
