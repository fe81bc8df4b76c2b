import {
  ApiPartialResponseError,
  ApiRequestError,
  ApiResponseError,
  type ITwitterApiClientPlugin,
  type TwitterRateLimit,
  type TwitterResponse,
} from 'twitter-api-v2';
import { bodyOf } from '../outside/x/answer.ts';
import type { XAnswer, XRequest } from '../outside/x.ts';

type Sending = Parameters<NonNullable<ITwitterApiClientPlugin['onBeforeRequestConfig']>>[0];

/** When the product has given up an answer that drips: our client's deadline, which real time would never come to here. */
const patienceMs = 10_000;

/**
 * Carries the requests of X's client library to a pretended X in this process, and makes of the answers what the
 * library makes of the same bytes over HTTP; a rejection is a connection that broke.
 * @param pass resolves so many milliseconds of virtual time later
 */
export const xTransport = (
  answer: (request: XRequest) => Promise<XAnswer>,
  pass: (ms: number) => Promise<void>,
): ITwitterApiClientPlugin => ({
  async onBeforeRequestConfig(sending) {
    const answered = await answer(requestOf(sending)).catch(broken);
    const { delivery } = answered;
    const text = bodyOf(answered);
    if (delivery === 'drip') await pass(patienceMs);
    if (delivery === 'drip' || delivery === 'reset') return broken(new Error(`the answer was lost to a ${delivery}`));
    return received(answered, delivery === 'truncated' ? text.slice(0, text.length / 2) : text);
  },
});

function requestOf({ client, url, params: { method, query = {}, body } }: Sending): XRequest {
  const tokens = client.getActiveTokens();
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return {
    method,
    path: url.pathname,
    query: given,
    headers: {
      authorization: authorizationOf(tokens),
      ...(body !== undefined && { 'content-type': 'application/json;charset=UTF-8' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** Of OAuth 1.0a what tells whose it is: nobody here checks a signature. */
function authorizationOf(tokens: ReturnType<Sending['client']['getActiveTokens']>): string {
  if (tokens.type === 'oauth-1.0a') return `OAuth oauth_token="${tokens.accessToken}"`;
  return `Bearer ${tokens.type === 'oauth2' ? tokens.bearerToken : ''}`;
}

function broken(error: Error): never {
  throw new ApiRequestError('Request failed.', { error } as never);
}

function received({ status, headers }: XAnswer, text: string): TwitterResponse<unknown> {
  const data = parsed(headers['content-type'] ?? '', text);
  const answer = { data, headers, ...rateLimitOf(headers) };
  if (status < 400) return answer;
  throw new ApiResponseError(`Request failed with code ${status}`, { ...answer, code: status } as never);
}

/** JSON by its content type, anything else as it is. */
function parsed(contentType: string, text: string): unknown {
  if (!/application\/(problem\+)?json/.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiPartialResponseError('Request failed with partial response', {
      responseError: cause,
      rawContent: text,
    } as never);
  }
}

/** The library looks at the rest only where there is a limit. */
const rateLimitOf = (headers: XAnswer['headers']): { readonly rateLimit?: TwitterRateLimit } =>
  headers['x-rate-limit-limit'] === undefined
    ? {}
    : {
        rateLimit: {
          limit: Number(headers['x-rate-limit-limit']),
          remaining: Number(headers['x-rate-limit-remaining']),
          reset: Number(headers['x-rate-limit-reset']),
        },
      };
