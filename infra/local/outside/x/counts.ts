import type { Endpoint } from './endpoint.ts';
import { readChoice, readList, refuseUnknown } from './parameters.ts';
import { madeAt } from './post.ts';
import { type Bounds, readBounds, readQuery, recentWindow, searchLag } from './recent-window.ts';
import { renamed, type Words, wordsOf } from './vocabulary.ts';
import type { World } from './world.ts';

const minute = 60_000;
const lengths = { minute, hour: 60 * minute, day: 24 * 60 * minute };
const granularities = ['minute', 'hour', 'day'] as const;

const parameters = [
  ...['query', 'granularity', 'start_time', 'end_time', 'since_id', 'until_id', 'search_count.fields'],
];
const fields = ['start', 'end', 'tweet_count', 'post_count'];

/**
 * How many posts of the last seven days a query finds, oldest first, by minutes, hours or days of UTC; the first and
 * the last may be parts (https://docs.x.com/x-api/posts/counts/introduction). Bills the request whatever it finds. All
 * seven days come at once, so no page token is ever given or taken. 300 requests in 15 minutes per app.
 */
export const countRecent = (world: World): Endpoint => ({
  name: 'GET /2/tweets/counts/recent',
  limit: 300,
  answer: ({ params, now }) => {
    refuseUnknown(params, parameters);
    const matches = world.matcher(readQuery(params));
    const granularity = readChoice(params, 'granularity', granularities) ?? 'hour';
    const asked: Words = readList(params, 'search_count.fields', fields).includes('post_count') ? 'post' : 'tweet';
    const words = wordsOf(world.vocabulary, asked);
    const bounds = readBounds(params, now, recentWindow(now));
    const found = world.timeline.all(
      bounds,
      (post) => matches(post) && world.presence.isFound(post, now, now - searchLag),
    );
    world.bill.counted();
    const times = found.map(({ id }) => madeAt(BigInt(id)));
    return {
      data: buckets(times, bounds, lengths[granularity]).map((bucket) => renamed(words, bucket)),
      meta: renamed(words, { total_tweet_count: found.length }),
    };
  },
});

function buckets(times: readonly number[], { after, before }: Bounds, length: number): readonly object[] {
  const counts = new Map<number, number>();
  const bucketOf = (time: number): number => Math.floor(time / length) * length;
  for (const time of times) counts.set(bucketOf(time), (counts.get(bucketOf(time)) ?? 0) + 1);
  const start = wholeSecond(madeAt(after + 1n));
  const end = wholeSecond(madeAt(before));
  const all: object[] = [];
  for (let from = bucketOf(start); from < end; from += length) {
    all.push({
      start: new Date(Math.max(from, start)).toISOString(),
      end: new Date(Math.min(from + length, end)).toISOString(),
      tweet_count: counts.get(from) ?? 0,
    });
  }
  return all;
}

const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;
