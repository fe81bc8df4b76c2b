import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';
import type { OverheardError } from '../../domain/overheard-error.ts';
import {
  SourceExhausted,
  SourceRefused,
  SourceThrottled,
  SourceUnauthorized,
  SourceUnavailable,
  SourceWindowPassed,
} from '../../ports/mention-source.ts';

/**
 * Our name for what went wrong at X. Decided by status and the end of the problem's `type`, because the same problem
 * comes with api.x.com and api.twitter.com in front, and the library's own tests (`hasErrorCode`, `rateLimitError`) are
 * false for a usage cap, a 402 and an invalid request.
 */
export function sourceError(cause: unknown): OverheardError {
  if (cause instanceof ApiResponseError) return responseError(cause);
  if (cause instanceof ApiRequestError) {
    const wasRefused = neverArrived.test(codeOf(cause));
    return new SourceUnavailable('the connection to X failed', { cause, wasRefused });
  }
  if (cause instanceof ApiPartialResponseError) {
    return new SourceUnavailable('the answer of X broke off, or is no JSON', { cause });
  }
  return new SourceUnavailable('X gave no answer that can be read', { cause });
}

/** What Node says of a connection that never was: nobody can have billed what was asked. */
const neverArrived = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** The library's `requestError` is always undefined: the cause is among its options. */
function codeOf(error: ApiRequestError): string {
  const options = Reflect.get(error, '_options') as { readonly error?: { readonly code?: string } } | undefined;
  return options?.error?.code ?? '';
}

function responseError(cause: ApiResponseError): OverheardError {
  const { title = '', type = '', detail = '', errors = [] } = cause.data ?? {};
  const { reason = '' } = (cause.data ?? {}) as { readonly reason?: string };
  const said = errors.map((error) => ('message' in error ? error.message : '')).join(' ') || detail || title;
  switch (cause.code) {
    case 401:
    case 403:
      return [type, reason].some((word) => word.endsWith('client-not-enrolled'))
        ? new SourceUnauthorized(`X refuses the app of the bearer token, which belongs to no project: ${said}`, {
            cause,
          })
        : new SourceUnauthorized(`X refuses the bearer token (${cause.code}): ${said}`, { cause });
    case 402:
      return new SourceExhausted('the credits at X are used up: add some in the developer console', { cause });
    case 429:
      return /usage-capped$/.test(type) || title === 'UsageCapExceeded'
        ? new SourceExhausted('the usage cap at X is reached: raise it in the developer console', { cause })
        : new SourceThrottled('X asks us to wait', { cause, ...resetOf(cause) });
    case 400:
      return /'(since_id|start_time)' must be/.test(said)
        ? new SourceWindowPassed('the checkpoint is older than X reaches back', { cause })
        : new SourceRefused(`X refuses the search: ${said}`, { cause });
    default:
      return new SourceUnavailable(`X answered ${cause.code}`, { cause, wasRefused: cause.code >= 500 });
  }
}

/** In seconds since the epoch. The library reads it only where another header stands beside it. */
function resetOf({ headers }: ApiResponseError): { readonly until?: number } {
  const until = Number(headers['x-rate-limit-reset']) * 1000;
  return Number.isFinite(until) ? { until } : {};
}
