import type { Ground, Outside } from './outside.ts';
import { PretendedSlack } from './slack.ts';

/** A Slack that nobody reads: cards are kept and told, and go no further. */
export function slackSink({ clock, gateway, tell }: Ground) {
  const slack = new PretendedSlack({ clock, onMessage: (message) => tell({ kind: 'slack', message }) });
  return {
    baseUrl: () => `${gateway()}/slack/api/`,
    mounts: { '/slack/api': async (request) => slack.answer(request) } satisfies Outside['mounts'],
    cards: () => slack.messages,
  };
}
