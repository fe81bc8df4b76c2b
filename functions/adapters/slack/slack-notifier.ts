import { ErrorCode, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Notice } from '../../domain/notice.ts';
import { type Notifier, NotifierRefused, NotifierThrottled, NotifierUnavailable } from '../../ports/notifier.ts';
import type { Secret } from '../ssm/ssm-secret.ts';
import { ticketCard } from './ticket-card.ts';

/** Names our key in a message's metadata, so that the channel's history tells whether it was posted. */
const metadataType = 'overheard_notice';

/** How many of a channel's latest messages are looked through after an unknown outcome. */
const historyDepth = 100;

/** Slack's own words for a token that was rotated or revoked. */
const tokenErrors = new Set(['invalid_auth', 'token_revoked', 'token_expired', 'account_inactive', 'not_authed']);

/** Posts cards with a bot token. Retries are left to the workflow, which waits without being billed for it. */
export const slackNotifier = (
  token: Secret,
  baseUrl: string,
  { fetch = globalThis.fetch }: Required<Pick<WebClientOptions, 'fetch'>> = globalThis,
): Notifier => {
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

  const call = async <T>(ask: (slack: WebClient) => Promise<T>): Promise<T> => {
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

  return {
    channel: 'slack',

    async send(notice, [channel = '']) {
      const { text, blocks } = ticketCard(notice);
      await call((slack) =>
        slack.chat.postMessage({
          channel,
          text,
          blocks,
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: metadataType, event_payload: { key: notice.key } },
        }),
      );
    },

    async wasSent(notice, [channel = '']) {
      try {
        const history = await call((slack) =>
          slack.conversations.history({ channel, include_all_metadata: true, limit: historyDepth }),
        );
        return (history.messages ?? []).some((message) => carriesKey(message, notice));
      } catch (error) {
        // Slack posts to '#support', but shows the history of 'C0123456789' only, and that not to every app.
        if (error instanceof NotifierRefused) return 'unknowable';
        throw error;
      }
    },
  };
};

const carriesKey = (message: { metadata?: unknown }, { key }: Notice): boolean => {
  const { event_type, event_payload } = (message.metadata ?? {}) as {
    event_type?: string;
    event_payload?: { key?: string };
  };
  return event_type === metadataType && event_payload?.key === key;
};

const slackReason = (error: unknown): string => {
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
