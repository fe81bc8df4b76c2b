import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dynamodbMentionStore } from '../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { callOver } from '../../infra/desk/local-call.ts';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { LocalDesk } from '../../infra/local/desk.ts';
import { type DeskAddress, declaredNames, keepAddress } from '../../infra/local/desk-address.ts';
import { documents } from '../../infra/local/in-process/clients.ts';
import { Meter } from '../../infra/local/meter.ts';
import { pretendedOutside } from '../../infra/local/outside/pretended-outside.ts';
import { startTables } from '../../infra/local/services/declared-tables.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { ownFolder } from '../fixtures/played.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const main = join(import.meta.dirname, '../../infra/desk/main.ts');
const temporary = ownFolder();
const run = (...argv: readonly string[]): Promise<Ran> =>
  new Promise((settle) => {
    const env = { PATH: process.env.PATH, TZ: 'UTC', TMPDIR: temporary };
    execFile(process.execPath, [main, ...argv], { env }, (error, out, err) =>
      settle({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

const start = Date.parse('2026-03-03T08:00:00Z');
const heard = [1, 2].map((n) =>
  aMention({
    postId: postId(n),
    authorId: String(n),
    text: `what post ${n} says`,
    createdAt: '2026-03-03T07:00:00.000Z',
  }),
);
const [first, second] = heard.map(({ id }) => id) as [string, string];

/** Synthesised once: without code, as no function is called. */
const assembly = ownFolder();
beforeAll(() => synthesise(smallDesk, assembly, () => {}, { withCode: false }));

async function hear(client: ReturnType<typeof documents>, mentionTable: string): Promise<void> {
  const store = dynamodbMentionStore(client, mentionTable);
  await store.add(heard, new Date('2099-01-01T00:00:00Z'));
  for (const { id } of heard) await store.settle(id, { verdict: aVerdict(), route: 'support' });
}

/** What a desk that played kept in a folder. */
async function aKeptDesk(): Promise<string> {
  const data = join(ownFolder(), 'desk');
  const tables = join(data, 'tables');
  mkdirSync(data, { recursive: true });
  const declaration = readDeclaration(assembly);
  const names = declaredNames(declaration);
  const dynamo = await startTables(declaration, { path: tables });
  const client = documents((service, operation, input) => dynamo.call({ service, operation, input, caller: 'test' }));
  await hear(client, names.mentionTable);
  await dynamo.close();
  keepAddress(tables, { ...names, desk: smallDesk, now: start, at: Date.now() });
  return data;
}

test('tickets are opened, listed, worked on and shown in what a desk kept, which takes them up when it runs again', async () => {
  const data = await aKeptDesk();
  const desk = (...argv: readonly string[]) => run(...argv, '--data', data);
  expect(await desk('open-from', first, '--by', 'ana')).toEqual({
    ...{ code: 0, err: '', out: 'ACME-1 is opened (support, normal)\n' },
  });
  expect((await desk('list')).out).toMatch(/\nACME-1 .* what post 1 says\n$/);
  // Its clock goes on from where it stood.
  expect((await desk('snooze', 'acme-1', '--for', '2h', '--by', 'ana')).out).toBe(
    'ACME-1 is snoozed until 2026-03-03 10:00 (UTC), by Ana\n',
  );
  const shown = JSON.parse((await desk('show', 'ACME-1', '--json')).out) as unknown;
  expect(shown).toMatchObject({ ticket: { status: 'snoozed' }, history: [{ what: 'snoozed', from: 'command-line' }] });
  expect((await desk('search', 'post', '1')).out).toMatch(/\nACME-1 /);
  expect((await desk('export', '--csv')).out.split('\r\n')).toHaveLength(3);
  expect(JSON.parse(readFileSync(join(data, 'executions.json'), 'utf8'))).toMatchObject([
    { name: `acme-${postId(1)}-1`, status: 'RUNNING', input: { number: 'ACME-1', opening: 1 } },
  ]);
});

test('a desk that runs is found by its URL, and by the folder that it has locked', async () => {
  const data = ownFolder();
  const localDesk = await LocalDesk.open({
    ...{ assembly, start, desk: smallDesk, meter: new Meter(), tablesFolder: join(data, 'tables') },
    outside: pretendedOutside({ posts: [], matches: () => false }),
    onHappening: () => {},
  });
  try {
    const { mentionTable } = JSON.parse(readFileSync(join(data, 'desk.json'), 'utf8')) as DeskAddress;
    await hear(documents(callOver(localDesk.url)), mentionTable);
    expect((await run('mentions', '--url', localDesk.url)).out).toMatch(/what post 2 says\n.*what post 1 says\n$/);
    expect((await run('open-from', second, '--by', 'ana', '--data', data)).out).toMatch(/^ACME-1 is opened/);
    expect((await run('link', 'ACME-1', 'CRM-7', '--by', 'ana', '--url', localDesk.url)).code).toBe(0);
    expect(localDesk.executions.standard).toMatchObject([{ name: `acme-${postId(2)}-1`, status: 'RUNNING' }]);
  } finally {
    await localDesk.close();
  }
  // Closed, it is read from the folder itself.
  expect((await run('list', '--data', data)).out).toMatch(/\nACME-1 /);
});

describe('what can not be done is said in a line', () => {
  test('of command lines, with 2', async () => {
    expect(await run('lst')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^there is no 'lst': [^\n]*\n$/),
    });
    expect(await run('list')).toMatchObject({ code: 2, err: expect.stringMatching(/^say which desk:\n/) });
  });

  test('of a folder without tables, which stays without, and of one that is kept by --live', async () => {
    const data = ownFolder();
    expect(await run('list', '--data', data)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/holds no tables: npm start/),
    });
    expect(readdirSync(data)).toEqual([]);
    mkdirSync(join(data, 'live', 'tables'), { recursive: true });
    writeFileSync(join(data, 'live', 'tables', 'CURRENT'), '');
    expect((await run('list', '--data', data)).err).toMatch(/those of npm start -- --live are in --data .*\/live\n$/);
  });

  test('of a URL at which nobody answers', async () => {
    expect(await run('list', '--url', 'http://127.0.0.1:9')).toMatchObject({
      ...{ code: 1, out: '', err: 'no desk answers at http://127.0.0.1:9: is it still running?\n' },
    });
  });

  test('of what the desk refuses, with 1', async () => {
    const data = await aKeptDesk();
    expect(await run('show', 'ACME-7', '--data', data)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^there is no ticket ACME-7: [^\n]*\n$/),
    });
    expect((await run('assign', 'ACME-7', 'ana', '--data', data)).err).toMatch(
      /^(say who you are with --by|there is no ticket)/,
    );
  });
});

test('without a command it tells how it is used', async () => {
  expect(await run()).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^npm run desk -- COMMAND/) });
});

test('its modules are compiled once, not for each command', async () => {
  await run('help');
  expect(existsSync(join(temporary, 'node-compile-cache'))).toBe(true);
});
