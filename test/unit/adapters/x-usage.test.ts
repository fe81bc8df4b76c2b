import { afterEach, expect, test } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xUsage } from '../../../functions/adapters/x/x-usage.ts';
import { type HttpServer, serve } from '../../fixtures/http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(body: unknown) {
  server = await serve(() => ({ body }));
  return { heard: server.heard, usage: xUsage(xClient(async () => 'token', server.url)) };
}
const answer = (...usage: readonly (string | number)[]) => ({
  data: {
    daily_project_usage: {
      project_id: '1',
      usage: usage.map((amount, n) => ({ date: `2026-11-2${2 - n}T00:00:00.000Z`, usage: amount })),
    },
  },
});

test.each([
  ['text', ['1200', '0']],
  ['numbers', [1200, 0]],
])('the posts of each day, in %s', async (_, amounts) => {
  const { usage, heard } = await connect(answer(...amounts));
  expect(await usage.postsByDay(2)).toEqual(
    new Map([
      ['2026-11-22', 1200],
      ['2026-11-21', 0],
    ]),
  );
  expect(heard[0]?.path).toBe('/2/usage/tweets');
  expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({ days: '2', 'usage.fields': 'daily_project_usage' });
});

test.each([
  ['errors only', { errors: [{ title: 'Forbidden' }] }],
  ['no days', { data: { project_usage: '5' } }],
  ['an amount that is none', answer('many')],
])('%s is SourceUnavailable', async (_, body) => {
  const { usage } = await connect(body);
  await expect(usage.postsByDay(2)).rejects.toMatchObject({ name: 'SourceUnavailable', cause: expect.any(Error) });
});
