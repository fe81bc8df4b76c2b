import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { defineDesk } from '../../infra/config/define-desk.ts';
import type { Happening } from '../../infra/local/happening.ts';
import { type ListenOptions, listen } from '../../infra/local/live/listen.ts';
import { readLiveEnvironment } from '../../infra/local/live/live-environment.ts';
import { liveSummaryText } from '../../infra/local/live/live-summary.ts';
import { type HttpServer, serve } from '../fixtures/http-server.ts';
import { servedFeed, servedX, xThatRefuses } from '../fixtures/live-sources.ts';
import { assemblyOf, ownFolder } from '../fixtures/played.ts';
import { deskWithFeed } from '../fixtures/small-desk.ts';

const token = 'a-bearer-token-that-nobody-may-see';
let feed: HttpServer;
let desk: ListenOptions['desk'];
let assembly: string;

beforeAll(async () => {
  feed = await servedFeed();
  const { rival: _, ...watches } = deskWithFeed.watches;
  const blog = { ...watches.blog, url: `${feed.url}/feed.xml` };
  desk = defineDesk({ ...deskWithFeed, watches: { ...watches, blog } as typeof deskWithFeed.watches });
  assembly = await assemblyOf(desk);
});
afterAll(() => feed.close());

/** Listens for a second, and keeps what was said. */
async function listening(env: Record<string, string>, options: Partial<ListenOptions> = {}) {
  const shown: string[] = [];
  const happenings: Happening[] = [];
  const summary = await listen({
    ...{ assembly, desk, environment: readLiveEnvironment(env), forMs: 1_000, colour: false },
    signal: new AbortController().signal,
    write: (line) => shown.push(line),
    onHappening: (happening) => happenings.push(happening),
    onLog: ({ line }) => shown.push(line),
    ...options,
  });
  return { summary, happenings, shown: shown.join('\n') };
}

const xOf = async (count: number) => {
  const x = await servedX(count);
  onTestFinished(() => x.close());
  return { ...x, env: { X_BEARER_TOKEN: token, X_API_BASE_URL: x.url } };
};

test('posts of X and of a feed become cards that are shown and sent to nobody, and the summary counts them', async () => {
  const { x, tokens, env } = await xOf(2);
  const { summary, shown } = await listening(env);

  expect(shown).toContain('you charged me twice for parcel 1');
  expect(shown).toMatch(/Slack #support[\s\S]*Acme lost my parcel/);
  expect(shown).toMatch(/acme: reads back to .* for the first time, about 2 posts for \$0\.01/);
  expect(summary.posts).toEqual({ read: 3, filtered: 0, duplicates: 0, triaged: 3 });
  expect(summary.tickets).toMatchObject({ opened: 3, merged: 0 });
  expect(summary.notifications).toEqual({ slack: 3, email: 3 });
  // Two posts, and the counts of them that were asked for before.
  expect(x.postsBilled).toBe(2);
  expect(summary.dollars.x).toBeCloseTo(0.015);
  expect(summary.dollars.byWatch).toMatchObject({ acme: summary.dollars.x, blog: 0 });
  expect(liveSummaryText(summary)).toContain("$0.015 by the ledger's books");

  expect([...tokens]).toEqual([`Bearer ${token}`]);
  expect(shown).not.toContain(token);
});

test('the token is in no template and no bundle', () => {
  const files = globSync(join(assembly, '**/*.{json,js}'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain(token);
});

test('a token that X refuses is one line, and a good one is tried at once by the next run, which reads nothing twice', async () => {
  const refusing = await xThatRefuses();
  onTestFinished(() => refusing.close());
  const data = ownFolder();
  const refused = await listening({ X_BEARER_TOKEN: token, X_API_BASE_URL: refusing.url }, { data });
  const [line, ...more] = refused.shown.split('\n').filter((each) => each.includes('🛑'));
  expect(line).toMatch(/acme stopped: X refuses the bearer token \(401\): Unauthorized\. Set X_BEARER_TOKEN .* again/);
  expect(more).toEqual([]);
  expect(refused.summary.posts.read).toBe(1);

  const { x, env } = await xOf(2);
  const mended = await listening(env, { data });
  expect(mended.summary.posts).toMatchObject({ read: 2 + 1, duplicates: 1, triaged: 2 });

  const again = await listening(env, { data });
  expect(again.summary.posts).toMatchObject({ triaged: 0 });
  expect(again.summary.dollars.x).toBe(0);
  expect(again.summary.notifications).toEqual({ slack: 0, email: 0 });
  expect(x.postsBilled).toBe(2);
});

test('with a token for it Slack gets the cards, and one that it refuses is shown', async () => {
  const slack = await serve(({ path }) => ({
    body: path.endsWith('chat.postMessage')
      ? { ok: true, channel: 'C012345', ts: '1.2' }
      : { ok: false, error: 'unknown_method' },
  }));
  onTestFinished(() => slack.close());
  const env = { SLACK_BOT_TOKEN: 'xoxb-of-a-test', SLACK_API_BASE_URL: `${slack.url}/api/` };
  const { summary, shown } = await listening({ ...(await xOf(0)).env, ...env });
  expect(slack.heard.map(({ path, authorization }) => [path, authorization])).toEqual([
    ['/api/chat.postMessage', 'Bearer xoxb-of-a-test'],
  ]);
  expect(summary.notifications).toEqual({ slack: 1, email: 1 });
  expect(shown).toMatch(/blog-\S+: its card is in Slack/);
  expect(shown).not.toContain('xoxb-of-a-test');

  const closed = await serve(() => ({ body: { ok: false, error: 'channel_not_found' } }));
  onTestFinished(() => closed.close());
  const refused = await listening({ ...env, SLACK_API_BASE_URL: closed.url, X_BEARER_TOKEN: token });
  expect(refused.shown).toMatch(/NotifyPeople failed: .*channel_not_found/);
  expect(refused.summary.notifications.slack).toBe(0);
});

describe('real time', () => {
  test('goes on while a source keeps us waiting, and virtual time is no later at the end', async () => {
    const { x, url } = await xOf(0);
    const slow = await serve((heard, response) => {
      const { status, headers, body } = x.answer({ method: 'GET', ...heard, headers: { authorization: 'Bearer t' } });
      setTimeout(() => response.writeHead(status, headers).end(JSON.stringify(body)), 700);
      return undefined;
    });
    onTestFinished(() => slow.close());
    expect(url).not.toBe(slow.url);
    const late: number[] = [];
    const { summary } = await listening(
      { X_BEARER_TOKEN: token, X_API_BASE_URL: slow.url },
      {
        forMs: 4_000,
        onOpen: async ({ clock }) => {
          clock.after(3_500, () => late.push(Date.now() - clock.now()));
        },
      },
    );
    expect(late[0]).toBeGreaterThanOrEqual(0);
    expect(late[0]).toBeLessThan(250);
    expect(summary.seconds).toBeGreaterThanOrEqual(4);
    expect(summary.seconds).toBeLessThan(4.5);
  });

  test('ends at Ctrl-C, with what was done by then', async () => {
    const { env } = await xOf(1);
    const controller = new AbortController();
    const { summary } = await listening(env, {
      forMs: undefined,
      signal: controller.signal,
      onHappening: ({ kind }) => {
        if (kind === 'slack') controller.abort();
      },
    });
    expect(summary.notifications.slack).toBe(2);
  });

  test('does not even begin where it was stopped before', async () => {
    const { x, env } = await xOf(1);
    const { summary } = await listening(env, { signal: AbortSignal.abort() });
    expect(summary.posts.read).toBe(0);
    expect(x.calls.size).toBe(0);
  });
});

test('without the token that a watch needs, npm start says so in one line and ends with 1', () => {
  const { X_BEARER_TOKEN: _, ...env } = process.env;
  const main = join(import.meta.dirname, '../../infra/local/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--live', '--watch', 'acme'], {
    env: { ...env, X_BEARER_TOKEN: '' },
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^the watch 'acme' listens to X: set X_BEARER_TOKEN .*\n$/);
});
