import type { OutsideFor } from './outside.ts';
import { pretendedAccounts, pretendedSecrets } from './pretended-secrets.ts';
import { slackSink } from './slack-sink.ts';
import { bodyOf } from './x/answer.ts';
import { PretendedX, type PretendedXOptions } from './x.ts';

/**
 * Nothing leaves the machine: X has these posts, and Slack keeps what it is sent.
 * @param options what people will have posted on X, and how a search finds it
 */
export const pretendedOutside =
  (options: Pick<PretendedXOptions, 'posts' | 'matches'>): OutsideFor =>
  (ground) => {
    const xUrl = (): string => `${ground.gateway()}/x`;
    const x = new PretendedX({ ...options, accounts: pretendedAccounts, clock: ground.clock, baseUrl: xUrl });
    const slack = slackSink(ground);
    return {
      environment: () => ({ X_API_BASE_URL: xUrl(), SLACK_API_BASE_URL: slack.baseUrl() }),
      secrets: pretendedSecrets,
      mounts: {
        ...slack.mounts,
        '/x': async (request) => {
          const answer = x.answer(request);
          return { status: answer.status, headers: answer.headers, body: bodyOf(answer) };
        },
      },
      cards: slack.cards,
      billedByX: x,
    };
  };
