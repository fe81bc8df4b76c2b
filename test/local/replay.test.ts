import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Watch } from '../../functions/contracts/watch.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import team from '../../infra/config/desk.ts';
import { readArguments } from '../../infra/local/arguments.ts';
import { compileQuery } from '../../infra/local/outside/x/query.ts';
import { snowflake } from '../../infra/local/outside/x.ts';
import { readReplay } from '../../infra/local/replay-file.ts';
import { deskFor } from '../../infra/local/replay-watches.ts';
import { aDesk, aRoute, aWatch } from '../fixtures/desk.ts';
import { ownFolder } from '../fixtures/played.ts';

const moment = '2026-03-03T06:00:00.000Z';
const idAt = (sequence: number): string => String(snowflake(Date.parse(moment), sequence));
const post = (sequence: number, more: object = {}) => ({
  id: idAt(sequence),
  text: `post ${sequence}`,
  created_at: moment,
  author_id: '7',
  ...more,
});

function fileOf(...lines: readonly (object | string)[]): string {
  const path = join(ownFolder(), 'posts.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

test('a bad line is named with its number and reason, and the rest goes on', async () => {
  const told: number[] = [];
  const path = fileOf(
    post(1),
    '{ no json',
    '',
    post(2, { created_at: 'yesterday' }),
    '[]',
    post(3, { text: undefined }),
    post(4),
  );
  const replay = await readReplay(path, ({ line }) => told.push(line));
  expect(replay.posts.map(({ text }) => text)).toEqual(['post 1', 'post 4']);
  expect(replay.lines).toBe(6);
  expect(told).toEqual([2, 4, 5, 6]);
  expect(replay.bad.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('no JSON'),
    expect.stringContaining('`created_at` is no time'),
    expect.stringContaining('no post object'),
    expect.stringContaining('`text`'),
  ]);
});

test('a post that stands in the file twice is played once and counted', async () => {
  const replay = await readReplay(fileOf(post(2), post(1), post(2)));
  expect(replay).toMatchObject({ lines: 3, duplicates: 1, isRenumbered: false });
  expect(replay.posts.map(({ id }) => id)).toEqual([idAt(1), idAt(2)]);
});

test('ids that X would not have given are made anew, and conversations stay together', async () => {
  const replay = await readReplay(fileOf(post(0, { id: '1' }), post(0, { id: '2', conversation_id: '1' })));
  expect(replay.isRenumbered).toBe(true);
  const [first, second] = replay.posts;
  expect(BigInt(first?.id ?? 0)).toBe(snowflake(Date.parse(moment)));
  expect(second?.conversation_id).toBe(first?.id);
});

test('a watch that the desk lacks is a copy of the first brand’s, and hears the posts that name it', () => {
  const posts = [
    post(1, { watch: 'Virgin America' }),
    post(2, { watch: 'acme' }),
    post(3, { text: 'hi @NimbusCloud' }),
  ];
  const { desk, added, leftOut, matches } = deskFor(team, posts, compileQuery);
  expect(added).toEqual(['virgin-america']);
  expect(desk.watches['virgin-america']).toMatchObject({ kind: 'brand', every: team.watches.acme?.every });
  expect(leftOut).toEqual(['stratobox']);
  expect(() => defineDesk(desk)).not.toThrow();
  const heardBy = (n: number) =>
    Object.entries(desk.watches).flatMap(([name, { query = '' }]) =>
      matches(query, posts[n] ?? post(0)) ? [name] : [],
    );
  expect([heardBy(0), heardBy(1), heardBy(2)]).toEqual([['virgin-america'], ['acme'], ['nimbus']]);
});

test('a watch of another source than X is left out: nobody pretends it', () => {
  const heard = { kind: 'brand', brand: 'Acme', every: '1 hour', backfill: '1 day' } as const;
  const news: Watch = { ...heard, source: 'hacker-news', query: 'acme' };
  const { desk, leftOut, notOnX } = deskFor(
    { ...team, watches: { acme: aWatch(), news } },
    [post(1, { watch: 'acme', text: 'acme' })],
    compileQuery,
  );
  expect(Object.keys(desk.watches)).toEqual(['acme']);
  expect({ leftOut, notOnX }).toEqual({ leftOut: [], notOnX: ['news'] });
  const onlyNews = { ...team, watches: { news } };
  expect(() => deskFor(onlyNews, [], compileQuery)).toThrow(expect.objectContaining({ name: 'NothingToPlay' }));
});

test('routes forget a watch that is left out, and what remains holds together', () => {
  const news: Watch = {
    ...{ source: 'hacker-news', kind: 'brand', brand: 'Acme', query: 'acme' },
    ...{ every: '1 hour', backfill: '1 day' },
  };
  const routes = [
    aRoute({ name: 'both', when: { watches: ['acme', 'news'] } }),
    aRoute({ name: 'only-news', when: { watches: ['news'] } }),
    aRoute({ name: 'any', when: {} }),
  ];
  const { desk } = deskFor(aDesk({ watches: { acme: aWatch(), news }, routes }), [], compileQuery);
  expect(desk.routes.map(({ name, when }) => [name, when])).toEqual([
    ['both', { watches: ['acme'] }],
    ['any', {}],
  ]);
  expect(() => defineDesk(desk)).not.toThrow();
});

test('the command line is read, and an option that it does not know is refused with the usage', () => {
  expect(readArguments(['--replay', 'a.jsonl', '--seed', '3'])).toEqual({
    replay: 'a.jsonl',
    forgetCheckpoints: false,
    stay: false,
    port: 0,
    seed: 3,
  });
  expect(() => readArguments(['--reply', 'a'])).toThrow(/--replay FILE/);
  expect(() => readArguments(['--seed', 'x'])).toThrow(/whole number/);
});
