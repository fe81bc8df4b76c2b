import { expect, onTestFinished, test } from 'vitest';
import { xAuthors } from '../../functions/adapters/x/x-authors.ts';
import { type XClient, xClient } from '../../functions/adapters/x/x-client.ts';
import { xSourceFor } from '../../functions/adapters/x/x-source-for.ts';
import { xUsage } from '../../functions/adapters/x/x-usage.ts';
import type { XWatch } from '../../functions/contracts/watch.ts';
import type { MentionSource } from '../../functions/ports/mention-source.ts';
import { serveX } from '../../infra/local/outside/x/serve.ts';
import { acme, minute, post, pretend, start } from '../fixtures/pretended-x.ts';

const second = 1_000;
const watch: XWatch = {
  ...{ kind: 'brand', brand: 'Acme', handle: 'AcmeParcels', query: '@AcmeParcels', dailyBudget: 10 },
  ...{ every: '5 minutes', backfill: '1 hour', accountId: acme },
};

/** The adapters over HTTP at a pretended X where somebody posts every two seconds, an hour and a half after it began. */
async function connect(count: number) {
  const posts = Array.from({ length: count }, (_, n) => post(n * 2 * second));
  const { x, time } = pretend(posts, { owners: new Set([acme]) });
  time.ms = start + 90 * minute;
  const served = await serveX(x);
  onTestFinished(() => served.close());
  const client: XClient = xClient(async () => 't', served.url);
  const sourceFor = xSourceFor(client, { now: () => time.ms });
  return { x, client, sourceFor, ids: posts.map(({ id }) => id).reverse() };
}

async function readAll(source: MentionSource) {
  const ids: string[] = [];
  const since = { startTime: new Date(start).toISOString() };
  let pageToken: string | undefined;
  do {
    const token = pageToken === undefined ? {} : { pageToken };
    const page = await source.search({ query: watch.query, since, pageSize: 100, ...token });
    ids.push(...page.posts.map(({ id }) => id));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return ids;
}

test('a burst beyond the reach of the timeline is read whole, each post once, the latest 800 at a fifth of the price', async () => {
  const { x, sourceFor, ids } = await connect(1_050);
  expect(await readAll(sourceFor({ ...watch, ownedReads: true }))).toEqual(ids);
  expect(x.ownPostsBilled).toBe(800);
  expect(x.postsBilled).toBe(250);
});

test('a watch without owned reads never asks for the timeline', async () => {
  const { x, sourceFor, ids } = await connect(120);
  expect(await readAll(sourceFor(watch))).toEqual(ids);
  expect(x.ownPostsBilled).toBe(0);
});

test('an estimate, authors and usage', async () => {
  const { client, sourceFor } = await connect(120);
  const source = sourceFor(watch);
  expect(await source.estimate?.(watch.query, new Date(start).toISOString())).toMatchObject({ posts: 120 });
  await readAll(source);
  expect(await xAuthors(client).lookUp(['7', '8'])).toMatchObject([{ id: '7', handle: 'priya_reads' }]);
  const usage = await xUsage(client).postsByDay(2);
  expect([...usage]).toEqual([
    ['2026-03-03', 120],
    ['2026-03-02', 0],
  ]);
});
