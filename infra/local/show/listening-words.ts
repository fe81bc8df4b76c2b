import type { BackfillBegan, SourceStopped, UsageDiffers } from '../../../functions/contracts/listening-events.ts';

/** What mends it, where the source's own words don't say so. */
const remedies: Readonly<Record<string, string>> = {
  SourceUnauthorized: 'Set X_BEARER_TOKEN to the bearer token of your app, and start again.',
  SourceThrottled: 'See whether another program uses the same token.',
  SourceRefused: 'Mend the watch in infra/config/desk.ts, and start again.',
};

/** `acme stopped: X refuses the bearer token (401): Unauthorized. Set X_BEARER_TOKEN … It is asked again at 08:15 UTC.` */
export const stoppedWords = ({ watch, reason, detail, until }: SourceStopped): string =>
  [
    `${watch} stopped: ${detail.replace(/\.$/, '')}.`,
    ...(remedies[reason] === undefined ? [] : [remedies[reason]]),
    `It is asked again at ${until.slice(11, 16)} UTC.`,
  ].join(' ');

/** `acme: reads back to 2026-11-22 08:00 UTC for the first time, about 120 posts for $0.60` */
export function backfillWords({ watch, from, posts, dollars }: BackfillBegan): string {
  const beginning = `${watch}: reads back to ${from.slice(0, 10)} ${from.slice(11, 16)} UTC for the first time`;
  if (posts === undefined) return `${beginning}, nobody knows how many posts`;
  if (posts === 0) return `${beginning}, where nothing was said`;
  const price = dollars === undefined ? '' : ` for $${dollars.toFixed(2)}`;
  return `${beginning}, about ${posts} ${posts === 1 ? 'post' : 'posts'}${price}`;
}

export const usageWords = ({ day, atX, inOurBooks }: UsageDiffers): string =>
  `X counts ${atX} posts on ${day}, our books ${inOurBooks}: it bills what it counts`;
