import type { OutsideFor } from '../outside/outside.ts';
import { pretendedTokens, secretNames } from '../outside/pretended-secrets.ts';
import { slackSink } from '../outside/slack-sink.ts';
import type { LiveEnvironment } from './live-environment.ts';
import type { ReadFromX } from './read-from-x.ts';

/**
 * The real sources. Slack is real where there is a token for it, else its cards stay here. Functions get the tokens as
 * they do in the cloud, from the parameter store, and never in their environment.
 */
export const realOutside =
  ({ xToken, slackToken, baseUrls }: LiveEnvironment, billedByX: ReadFromX): OutsideFor =>
  (ground) => {
    const slack = slackSink(ground);
    const secrets = new Map<string, string>([[secretNames.slack, slackToken ?? pretendedTokens.slack]]);
    if (xToken !== undefined) secrets.set(secretNames.x, xToken);
    return {
      environment: () => ({
        ...baseUrls,
        ...(slackToken === undefined ? { SLACK_API_BASE_URL: slack.baseUrl() } : {}),
      }),
      secrets,
      mounts: slack.mounts,
      cards: slack.cards,
      billedByX,
    };
  };
