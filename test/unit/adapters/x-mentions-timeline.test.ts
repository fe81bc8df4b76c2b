import { afterEach, describe, expect, test } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xMentionsTimeline } from '../../../functions/adapters/x/x-mentions-timeline.ts';
import type { SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type HttpServer, type Responder, serve } from '../../fixtures/http-server.ts';
import { postId } from '../../fixtures/mentions.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

const noon = Date.parse('2026-11-22T12:00:00.000Z');
/** Half a minute before noon, less what two clocks may differ by. */
const end = '2026-11-22T11:57:30.000Z';

async function connect(respond: Responder) {
  server = await serve(respond);
  const clock = { time: noon, now: () => clock.time };
  const client = xClient(async () => 'token', server.url);
  return { heard: server.heard, clock, timeline: xMentionsTimeline(client, '4242', clock) };
}

const ask: SearchRequest = {
  query: '@AcmeParcels',
  since: { createdAt: '2026-11-22T11:00:00.000Z', sinceId: postId(1) },
  pageSize: 50,
};
const nothing: Responder = () => ({ body: { meta: { result_count: 0 } } });

describe('what X is asked', () => {
  test('the mentions of the account that are newer than a post, up to where a search would end', async () => {
    const { timeline, heard } = await connect(nothing);
    await timeline.search(ask);
    expect(heard[0]?.path).toBe('/2/users/4242/mentions');
    const { 'tweet.fields': fields, ...query } = Object.fromEntries(heard[0]?.query ?? []);
    expect(query).toEqual({ max_results: '50', since_id: postId(1), end_time: end });
    expect(fields?.split(',')).toContain('note_tweet');
  });

  test('each further page up to the same moment, whenever it is read', async () => {
    const { timeline, heard, clock } = await connect(() => ({ body: { meta: { result_count: 0, next_token: 'x7' } } }));
    const since = { startTime: '2026-11-22T09:00:00.000Z' };
    const { nextPageToken = '' } = await timeline.search({ ...ask, since });
    clock.time += 86_400_000;
    await timeline.search({ ...ask, since, pageToken: nextPageToken });
    const [first, second] = heard.map(({ query }) => Object.fromEntries(query));
    expect(first).toMatchObject({ start_time: since.startTime, end_time: end });
    expect(second).toEqual({ ...first, pagination_token: 'x7' });
  });

  test.each([
    ['a moment', { startTime: '2026-11-22T11:58:00.000Z' }],
    ['a post', { createdAt: '2026-11-22T11:58:00.000Z', sinceId: postId(1) }],
  ])('nothing where %s to begin at is newer than where it would end', async (_, since) => {
    const { timeline, heard } = await connect(nothing);
    expect(await timeline.search({ ...ask, since })).toEqual({ posts: [], malformed: 0 });
    expect(heard).toEqual([]);
  });
});

describe('what X answers', () => {
  test('posts, as a search gives them', async () => {
    const wire = { id: postId(9), text: 'hi', created_at: '2026-11-22T11:10:00.000Z', author_id: '7' };
    const { timeline } = await connect(() => ({ body: { data: [wire, {}], meta: { result_count: 2 } } }));
    expect(await timeline.search(ask)).toMatchObject({ posts: [{ id: postId(9), authorId: '7' }], malformed: 1 });
    expect(timeline.dollarsPerPost).toBe(0.001);
  });

  test('an account that there is not is SourceUnavailable', async () => {
    const { timeline } = await connect(() => ({ body: { errors: [{ title: 'Not Found Error' }] } }));
    await expect(timeline.search(ask)).rejects.toMatchObject({ name: 'SourceUnavailable' });
  });
});
