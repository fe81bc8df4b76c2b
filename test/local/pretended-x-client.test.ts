import { Agent } from 'node:http';
import { type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveX } from '../../infra/local/outside/x/serve.ts';
import type { PretendedX } from '../../infra/local/outside/x.ts';
import { everyMinute, pretend } from '../fixtures/pretended-x.ts';

describe('the client that the product uses', () => {
  const connect = async (x: PretendedX): Promise<TwitterApi> => {
    const served = await serveX(x);
    const agent = new Agent();
    onTestFinished(() => {
      agent.destroy();
      return served.close();
    });
    const local: ITwitterApiClientPlugin = {
      onBeforeRequest: ({ computedParams }) => {
        const { pathname, search } = computedParams.url;
        computedParams.url = new URL(`${pathname}${search}`, served.url);
      },
    };
    return new TwitterApi('t', { plugins: [local], httpAgent: agent });
  };

  test('pages to the end', async () => {
    const posts = everyMinute(45);
    const client = await connect(pretend(posts).x);
    const found = await client.v2.search('@AcmeParcels', { max_results: 20, 'tweet.fields': ['created_at'] });
    await found.fetchLast();

    expect(found.tweets.map(({ id }) => id)).toEqual(posts.map(({ id }) => id).reverse());
    expect(found.tweets[44]?.created_at).toBe('2026-03-03T06:00:00.000Z');
    expect(found.done).toBe(true);
    expect(found.rateLimit).toMatchObject({ limit: 450, remaining: 447 });
  });

  test('reads the sentence of a refusal', async () => {
    const client = await connect(pretend([]).x);
    await expect(client.v2.search('@AcmeParcels', { since_id: '1' })).rejects.toMatchObject({
      code: 400,
      errors: [{ message: expect.stringContaining("'since_id' must be a tweet id created after") }],
      rateLimit: { remaining: 449 },
    });
  });

  test('sees the limit', async () => {
    const client = await connect(pretend([], { requestsPerWindow: 1 }).x);
    await client.v2.search('@AcmeParcels');
    await expect(client.v2.search('@AcmeParcels')).rejects.toMatchObject({ code: 429, rateLimit: { remaining: 0 } });
  });
});
