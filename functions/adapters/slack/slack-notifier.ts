import type { WebClientOptions } from '@slack/web-api';
import { type CardNotifier, NotifierRefused, type Told } from '../../ports/notifier.ts';
import type { Secret } from '../ssm/ssm-secret.ts';
import { slackCall, slackReason } from './slack-call.ts';
import type { Card } from './slack-card.ts';

/** Names our key in a message's metadata, so that the channel's history tells whether it was posted. */
const metadataType = 'overheard_notice';

/** How many of a channel's latest messages are looked through after an unknown outcome. */
const historyDepth = 100;

/** Slack's own words for a message that nobody sees any more, or that is not ours (docs.slack.dev, chat.update). */
const notOurs = new Set(['message_not_found', 'cant_update_message']);

/** Posts cards with a bot token, and changes them. Retries are left to the caller, who waits without being billed for it. */
export const slackNotifier = <N extends Told>(
  cardOf: (notice: N) => Card,
  token: Secret,
  baseUrl: string,
  { fetch = globalThis.fetch }: Required<Pick<WebClientOptions, 'fetch'>> = globalThis,
): CardNotifier<N> => {
  const call = slackCall(token, baseUrl, fetch);
  const message = (notice: N) => ({
    ...cardOf(notice),
    metadata: { event_type: metadataType, event_payload: { key: notice.key } },
  });

  return {
    channel: 'slack',

    async send(notice, [to = '']) {
      const quiet = { unfurl_links: false, unfurl_media: false };
      const { channel, ts } = await call((slack) =>
        slack.chat.postMessage({ channel: to, ...message(notice), ...quiet }),
      );
      return channel === undefined || ts === undefined ? undefined : { channel, ts };
    },

    async wasSent({ key }, [channel = '']) {
      try {
        const history = await call((slack) =>
          slack.conversations.history({ channel, include_all_metadata: true, limit: historyDepth }),
        );
        const ts = (history.messages ?? []).find((each) => carriesKey(each, key))?.ts;
        return ts !== undefined && { channel, ts };
      } catch (error) {
        // Slack posts to '#support', but shows the history of 'C0123456789' only, and that not to every app.
        if (error instanceof NotifierRefused) return 'unknowable';
        throw error;
      }
    },

    async revise(notice, receipt) {
      try {
        await call((slack) => slack.chat.update({ ...receipt, ...message(notice) }));
        return true;
      } catch (error) {
        if (error instanceof NotifierRefused && notOurs.has(slackReason(error.cause))) return false;
        throw error;
      }
    },
  };
};

const carriesKey = (message: { metadata?: unknown }, key: string): boolean => {
  const { event_type, event_payload } = (message.metadata ?? {}) as {
    event_type?: string;
    event_payload?: { key?: string };
  };
  return event_type === metadataType && event_payload?.key === key;
};
