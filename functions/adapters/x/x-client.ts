import { type ITwitterApiClientPlugin, TwitterApi, type TwitterApiTokens } from 'twitter-api-v2';
import { SourceUnauthorized, SourceUnavailable } from '../../ports/mention-source.ts';
import { type Backoff, backOff, realPause } from '../backoff.ts';
import type { Secret } from '../ssm/ssm-secret.ts';
import { xBaseUrl } from './x-base-url.ts';
import { sourceError } from './x-error.ts';

export interface XClientOptions {
  /** For the whole call, repetitions, a fresh token and the last byte included. @default 10 seconds */
  readonly deadlineMs?: number;
  /** What carries the requests. @default HTTP to `baseUrl` */
  readonly transport?: ITwitterApiClientPlugin;
  /** Between repetitions. @default real time */
  readonly pause?: Backoff['pause'];
  /** How often a request is made that X fails to answer. @default 3 */
  readonly tries?: number;
  /** Makes credentials of a user's account of the secret. @default it is the bearer token of an app */
  readonly account?: (secret: string) => TwitterApiTokens;
}

/**
 * X API v2 with the bearer token of an app, or in the name of an account, one request at a time: the paginators of the library stop silently at an empty
 * page that has a token, so none is used. Every failure is one of those that `MentionSource` names.
 */
export interface XClient {
  /** @param path below `/2/`: `tweets/search/recent`. @returns the body of a 200, as it stands */
  get(path: string, parameters?: Readonly<Record<string, string | number>>): Promise<unknown>;
  post(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** The library has no time-out of its own, and a slow drip of bytes would hold the Lambda to its end. */
const defaultDeadlineMs = 10_000;

/** @param baseUrl such as `https://api.x.com`, without a slash at the end */
export const xClient = (
  token: Secret,
  baseUrl: string,
  {
    deadlineMs = defaultDeadlineMs,
    transport = xBaseUrl(baseUrl),
    pause = realPause,
    tries = 3,
    account,
  }: XClientOptions = {},
): XClient => {
  const backoff: Backoff = { tries, base: 250, cap: 1_000, pause };

  /** A 5xx bills nothing and is soon over; any other failure would be met again, or may have been billed. */
  const withPatience = async (ask: Ask, secret: string, deadline: AbortSignal): Promise<unknown> => {
    const settings = { plugins: [transport, endsAt(deadline)] };
    const client = account === undefined ? new TwitterApi(secret, settings) : new TwitterApi(account(secret), settings);
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(client);
      } catch (cause) {
        const error = sourceError(cause);
        const isWorthAnotherTry = error instanceof SourceUnavailable && error.wasRefused;
        if (!isWorthAnotherTry || attempt === backoff.tries) throw error;
      }
      await backOff(backoff, attempt);
    }
  };

  const withToken = async (ask: Ask, deadline: AbortSignal): Promise<unknown> => {
    try {
      return await withPatience(ask, await token(), deadline);
    } catch (error) {
      if (!(error instanceof SourceUnauthorized)) throw error;
      // The secret may have been rotated since it was read.
      return withPatience(ask, await token({ fresh: true }), deadline);
    }
  };

  const call = async (ask: Ask): Promise<unknown> => {
    const over = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new SourceUnavailable(`X gave no whole answer within ${deadlineMs / 1_000} seconds`);
        over.abort(error);
        reject(error);
      }, deadlineMs);
    });
    try {
      return await Promise.race([withToken(ask, over.signal), deadline]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    get: (path, parameters = {}) => call((client) => client.v2.get<unknown>(path, parameters)),
    post: (path, body) => call((client) => client.v2.post<unknown>(path, body)),
  };
};

type Ask = (client: TwitterApi) => Promise<unknown>;

/** Takes the connection down as well, which would hold the process, or be billed for an answer that nobody waits for. */
const endsAt = (signal: AbortSignal): ITwitterApiClientPlugin => ({
  onBeforeRequest: ({ requestOptions }) => {
    Object.assign(requestOptions, { signal });
  },
});
