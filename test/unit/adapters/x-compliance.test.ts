import { describe, expect, onTestFinished, test } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xCompliance } from '../../../functions/adapters/x/x-compliance.ts';
import { serveX } from '../../../infra/local/outside/x/serve.ts';
import { hangUp, type Responder, serve } from '../../fixtures/http-server.ts';
import { everyMinute, idAt, minute, pretend } from '../../fixtures/pretended-x.ts';

describe('at X as it is pretended', () => {
  const connect = async () => {
    const pretended = pretend(everyMinute(3), { baseUrl: () => served.url });
    const served = await serveX(pretended.x);
    onTestFinished(() => served.close());
    return { ...pretended, posts: xCompliance(xClient(async () => 'token', served.url)) };
  };
  const ids = [0, 1, 2].map((n) => idAt(n * minute));
  const [first = '', second = ''] = ids;

  test('a check finds what is gone, and why, at no cost', async () => {
    const { x, time, posts } = await connect();
    const { id, submit } = await posts.begin();
    expect(await posts.standing(id)).toEqual({ status: 'under-way' });
    await submit(ids);
    expect(await posts.standing(id)).toEqual({ status: 'under-way' });
    x.remove(first, 'deleted');
    x.remove(second, 'protected');
    time.ms += minute;
    const gone = new Map([
      [first, 'deleted'],
      [second, 'protected'],
    ]);
    expect(await posts.standing(id)).toEqual({ status: 'done', gone });
    expect(x.postsBilled).toBe(0);
  });

  test('a check of posts that all stand finds nothing', async () => {
    const { time, posts } = await connect();
    const { id, submit } = await posts.begin();
    await submit(ids);
    time.ms += minute;
    expect(await posts.standing(id)).toEqual({ status: 'done', gone: new Map() });
  });

  test('one that got no posts within a quarter of an hour has failed, and takes none any more', async () => {
    const { time, posts } = await connect();
    const { id, submit } = await posts.begin();
    time.ms += 15 * minute;
    expect(await posts.standing(id)).toEqual({ status: 'failed' });
    await expect(submit(ids)).rejects.toMatchObject({ name: 'SourceRefused' });
  });

  test('one whose results nobody fetched within a week has failed', async () => {
    const { time, posts } = await connect();
    const { id, submit } = await posts.begin();
    await submit(ids);
    time.ms += 7 * 24 * 60 * minute;
    expect(await posts.standing(id)).toEqual({ status: 'failed' });
  });

  test('one that X knows nothing of has failed', async () => {
    const { posts } = await connect();
    expect(await posts.standing('1372966999991541762')).toEqual({ status: 'failed' });
  });

  test('one that X shows beside a problem with something else stands', async () => {
    const { x, posts } = await connect();
    const { id } = await posts.begin();
    x.weather.set('partial-errors', { calls: 1 });
    expect(await posts.standing(id)).toEqual({ status: 'under-way' });
  });

  test('a second one has to wait for the first', async () => {
    const { posts } = await connect();
    await posts.begin();
    await expect(posts.begin()).rejects.toMatchObject({ name: 'SourceUnavailable' });
  });
});

describe('at an X of answers', () => {
  const connect = async (respond: Responder, status = 'complete') => {
    const server = await serve((heard, response) => {
      if (!heard.path.startsWith('/2/')) return respond(heard, response);
      const url = (file: string): string => `${server.url}/${file}?signature=secret`;
      return { body: { data: { id: '17', status, upload_url: url('up'), download_url: url('down') } } };
    });
    onTestFinished(() => server.close());
    const client = xClient(async () => 'token', server.url);
    return { heard: server.heard, posts: xCompliance(client, { deadlineMs: 200 }) };
  };
  const results =
    (body: string): Responder =>
    () => ({ body, headers: { 'content-type': 'text/plain' } });
  const line = (more: object = {}): string =>
    `${JSON.stringify({ id: '1', action: 'delete', reason: 'deleted', ...more })}\n`;

  test('the job is made for posts, and its ids go up one a line, without our token', async () => {
    const { heard, posts } = await connect(results(''));
    const { id, submit } = await posts.begin();
    await submit(['11', '12']);
    expect(id).toBe('17');
    expect(heard.map(({ path }) => path)).toEqual(['/2/compliance/jobs', '/up']);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ type: 'tweets', name: 'overheard' });
    expect(heard[1]).toMatchObject({ body: '11\n12\n', authorization: '' });
  });

  test('only what has to go counts: a place that was taken out of a post does not', async () => {
    const body = [{}, { id: '2', reason: 'scrub_geo' }, { id: '3', reason: undefined }, { id: '4', action: 'keep' }];
    const { posts } = await connect(results(`${body.map(line).join('')}\n`));
    const gone = new Map([
      ['1', 'deleted'],
      ['3', 'deleted'],
    ]);
    expect(await posts.standing('17')).toEqual({ status: 'done', gone });
  });

  test('a check that failed at X has no results, whatever lies where they would', async () => {
    const { posts } = await connect(results(''), 'failed');
    expect(await posts.standing('17')).toEqual({ status: 'failed' });
  });

  test.each<[string, Responder]>([
    ['half a line', results(line() + line().slice(0, 20))],
    ['an error in place of results', results('{"errors":[{"title":"Not Found Error"}]}')],
    ['a page of HTML', results('<html><body>Bad Gateway</body></html>')],
    ['a file store that is away', () => ({ status: 503, body: 'away' })],
    ['a connection that breaks', hangUp],
    ['no answer within the deadline', () => undefined],
  ])('%s is no result', async (_, respond) => {
    const { posts } = await connect(respond);
    await expect(posts.standing('17')).rejects.toMatchObject({ name: 'SourceUnavailable' });
  });

  test('results that X no longer hands out are a check that failed; a store that asks us to wait has not lost them', async () => {
    expect(await (await connect(() => ({ status: 403, body: '' }))).posts.standing('17')).toEqual({ status: 'failed' });
    const { posts } = await connect(() => ({ status: 429, body: '' }));
    await expect(posts.standing('17')).rejects.toMatchObject({ name: 'SourceThrottled' });
  });

  test('an upload that fails is not taken for one that arrived, and its address is in no error', async () => {
    const { posts } = await connect(() => ({ status: 500, body: '' }));
    const { submit } = await posts.begin();
    const error = await submit(['1']).catch((cause: Error) => cause);
    expect(error).toMatchObject({ name: 'SourceUnavailable' });
    expect(JSON.stringify([error, (error as Error).message])).not.toContain('secret');
  });

  test('an answer about something else is no job', async () => {
    const server = await serve(() => ({ body: { data: [{ id: '1' }] } }));
    onTestFinished(() => server.close());
    const posts = xCompliance(xClient(async () => 'token', server.url));
    await expect(posts.begin()).rejects.toMatchObject({ name: 'SourceUnavailable' });
    await expect(posts.standing('17')).rejects.toMatchObject({ name: 'SourceUnavailable' });
  });
});
