import { ErrorCode, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { NotifierRefused, NotifierThrottled, NotifierUnavailable } from '../../ports/notifier.ts';
import type { Secret } from '../ssm/ssm-secret.ts';

/** Asks Slack something, with a token that is read afresh once where Slack refuses it. */
export type SlackCall = <T>(ask: (slack: WebClient) => Promise<T>) => Promise<T>;

/** Slack's own words for a token that was rotated or revoked. */
const tokenErrors = new Set(['invalid_auth', 'token_revoked', 'token_expired', 'account_inactive', 'not_authed']);

/** Its calls throw NotifierThrottled, NotifierRefused, NotifierUnavailable, and none of them is retried here. */
export function slackCall(token: Secret, baseUrl: string, fetch: NonNullable<WebClientOptions['fetch']>): SlackCall {
  let held: { readonly bearer: string; readonly client: WebClient } | undefined;
  /** One client as long as the token stays the same: making one costs more than a call. */
  const clientFor = (bearer: string): WebClient => {
    if (held?.bearer === bearer) return held.client;
    const client = new WebClient(bearer, {
      slackApiUrl: baseUrl,
      fetch,
      // Its warnings are plain lines among our structured ones, about failures that we log ourselves.
      logLevel: LogLevel.ERROR,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 8_000,
    });
    held = { bearer, client };
    return client;
  };

  return async (ask) => {
    try {
      return await ask(clientFor(await token()));
    } catch (error) {
      if (!tokenErrors.has(slackReason(error))) throw notifierError(error);
    }
    try {
      return await ask(clientFor(await token({ fresh: true })));
    } catch (error) {
      throw notifierError(error);
    }
  };
}

/** Slack's own word for what was wrong, or nothing. */
export const slackReason = (error: unknown): string => {
  const { data } = (error ?? {}) as { data?: { error?: string } };
  return data?.error ?? '';
};

function notifierError(cause: unknown): Error {
  const { code } = (cause ?? {}) as { code?: string };
  if (code === ErrorCode.RateLimitedError) return new NotifierThrottled('Slack asks us to wait', { cause });
  const reason = slackReason(cause);
  if (reason === 'ratelimited' || reason === 'rate_limited')
    return new NotifierThrottled('Slack asks us to wait', { cause });
  if (code === ErrorCode.PlatformError && isRefusal(reason)) {
    return new NotifierRefused(`Slack refuses the card: ${reason}`, { cause });
  }
  return new NotifierUnavailable('Slack gave no answer', { cause });
}

/** Slack's own word for a request that it won't take. A body that is no JSON stands here as well: something else answered. */
const isRefusal = (reason: string): boolean =>
  /^[a-z0-9_]+$/.test(reason) && !/^(internal_error|fatal_error|service_unavailable)$/.test(reason);
