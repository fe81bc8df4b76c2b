import { afterEach, expect, test } from 'vitest';
import { xAuthors } from '../../../functions/adapters/x/x-authors.ts';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { type HttpServer, serve } from '../../fixtures/http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(body: unknown) {
  server = await serve(() => ({ body }));
  return { heard: server.heard, authors: xAuthors(xClient(async () => 'token', server.url)) };
}

const ana = { id: '7', name: 'Ana', username: 'ana', public_metrics: { followers_count: 120, tweet_count: 4 } };
const gone = { title: 'Not Found Error', resource_id: '8', detail: 'Could not find user with ids: [8].' };

test('asks for handles and followers of several at once', async () => {
  const { authors, heard } = await connect({ data: [ana, { id: '9', name: 'B', username: 'ben' }] });
  expect(await authors.lookUp(['7', '9'])).toEqual([
    { id: '7', handle: 'ana', followers: 120 },
    { id: '9', handle: 'ben' },
  ]);
  expect(heard).toHaveLength(1);
  expect(heard[0]?.path).toBe('/2/users');
  expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({ ids: '7,9', 'user.fields': 'public_metrics,username' });
});

test.each([
  ['one of them', { data: [ana], errors: [gone] }, ['7']],
  ['all of them', { errors: [gone] }, []],
])('who is gone is left out, be it %s', async (_, body, ids) => {
  const { authors } = await connect(body);
  expect((await authors.lookUp(['7', '8'])).map(({ id }) => id)).toEqual(ids);
});

test('what makes no sense is SourceUnavailable', async () => {
  const { authors } = await connect({ data: [{ id: 7 }] });
  await expect(authors.lookUp(['7'])).rejects.toMatchObject({ name: 'SourceUnavailable', cause: expect.any(Error) });
});
