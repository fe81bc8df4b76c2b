import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dynamodbMentionRegister } from '../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { documents } from '../../infra/local/in-process/clients.ts';
import { startDynamo, type TableDefinition } from '../../infra/local/services/dynamodb.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { ownFolder } from '../fixtures/played.ts';
import { resources, synthesised } from '../fixtures/synthesised.ts';

/** As the template declares them, under their logical ids. */
const declared = Object.entries(resources(synthesised().storage, 'AWS::DynamoDB::GlobalTable')).map(
  ([TableName, { Properties }]) => {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = Properties as unknown as TableDefinition;
    return { TableName, AttributeDefinitions, KeySchema, ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }) };
  },
);
const mentionTable = declared.map(({ TableName }) => TableName).find((name) => name.startsWith('Mentions')) ?? '';

/** What a local desk kept in a folder, for as long as `use` takes. */
async function withTables(
  data: string,
  use: (client: ReturnType<typeof documents>) => Promise<unknown> = async () => {},
): Promise<void> {
  mkdirSync(data, { recursive: true });
  const dynamo = await startDynamo({ path: join(data, 'tables') });
  for (const table of declared) await dynamo.createTable(table);
  await use(documents((service, operation, input) => dynamo.call({ service, operation, input, caller: 'test' })));
  await dynamo.close();
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const main = join(import.meta.dirname, '../../infra/corrections/main.ts');
const run = (...argv: readonly string[]): Promise<Ran> =>
  new Promise((settle) => {
    execFile(process.execPath, [main, ...argv], (error, out, err) =>
      settle({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

const mentions = [1, 2, 3].map((n) =>
  aMention({ postId: postId(n), text: `what post ${n} says`, language: n === 2 ? 'de' : 'en' }),
);
const [first, second, third] = mentions.map(({ id }) => id) as [string, string, string];

async function aDesk() {
  const data = join(ownFolder(), 'desk');
  await withTables(data, async (client) => {
    const store = dynamodbMentionStore(client, mentionTable);
    await store.add(mentions, new Date('2099-01-01T00:00:00Z'));
    for (const { id } of mentions) await store.settle(id, { verdict: aVerdict({ confidence: 0.62 }) });
  });
  const file = join(data, 'evaluation', 'own.jsonl');
  const corrections = (...argv: readonly string[]) => run(...argv, '--data', data);
  const rows = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  return { data, file, corrections, rows };
}

test('wrong verdicts are corrected, listed, and become rows of the evaluation file', async () => {
  const { data, file, corrections, rows } = await aDesk();
  expect((await corrections('list')).out).toBe('No corrections yet.\n');
  expect((await corrections('append', '--file', file)).out).toBe('No corrections yet.\n');
  expect(existsSync(file)).toBe(false);

  const added = await corrections('add', first, '--intent', 'outage', '--by', 'Ana', '--note', 'for everybody');
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toMatch(`${first}  problem 0.62, negative → outage  (Ana: “for everybody”)`);
  await corrections('add', second, '--intent', 'praise', '--sentiment', 'positive');
  await corrections('add', third, '--intent', 'question');

  const listed = await corrections('list');
  expect(listed.out.trimEnd().split('\n')).toHaveLength(3);
  expect(listed.out).not.toContain('what post');
  expect(JSON.parse((await corrections('list', '--json')).out)).toMatchObject([
    { mentionId: first, watch: 'acme', by: 'Ana', was: { intent: 'problem' }, shouldBe: { intent: 'outage' } },
    { mentionId: second, shouldBe: { intent: 'praise', sentiment: 'positive' } },
    { mentionId: third },
  ]);

  expect((await corrections('append', '--file', file)).out).toBe(`${file}: 3 added, 0 changed, 0 as before\n`);
  expect(rows()).toEqual([
    { text: 'what post 1 says', intent: 'outage', lang: 'en', source: 'correction', id: first },
    {
      ...{ text: 'what post 2 says', intent: 'praise', sentiment: 'positive' },
      lang: 'de',
      source: 'correction',
      id: second,
    },
    { text: 'what post 3 says', intent: 'question', lang: 'en', source: 'correction', id: third },
  ]);
  expect(readdirSync(join(data, 'evaluation'))).toEqual(['own.jsonl']);

  expect((await corrections('add', first, '--intent', 'complaint')).out).toMatch(/^in place of an earlier one /);
  await withTables(data, (client) =>
    dynamodbMentionRegister(client, mentionTable).redact(second, 'deleted', new Date()),
  );
  const again = await corrections('append', '--file', file);
  expect(again.out).toBe(`${file}: 0 added, 1 changed, 1 as before\n1 taken out: their posts are deleted\n`);
  expect(rows()).toMatchObject([
    { id: first, intent: 'complaint' },
    { id: third, intent: 'question' },
  ]);
  expect((await corrections('append', '--file', file)).out).toBe(
    `${file}: 0 added, 0 changed, 2 as before\n1 left out: their text is gone\n`,
  );
});

test('a broken line is named by its number and not by its words, and the file stays as it was', async () => {
  const { data, file, corrections } = await aDesk();
  await corrections('add', first, '--intent', 'outage');
  mkdirSync(join(data, 'evaluation'));
  const content = '{"text":"ours","intent":"praise"}\r\n\n{"text":"a sec\n';
  writeFileSync(file, content);
  const appended = await corrections('append', '--file', file);
  expect(appended).toMatchObject({ code: 1, out: '' });
  expect(appended.err).toBe(`${file}:3 is no JSON object with a text: mend it first, nothing was written\n`);
  expect(readFileSync(file, 'utf8')).toBe(content);

  writeFileSync(file, Buffer.from('{"text":"caf\xe9"}\n', 'latin1'));
  expect((await corrections('append', '--file', file)).err).toMatch(/own\.jsonl can't be read: /);
  writeFileSync(file, '{"text":"ours","intent":"praise"}\r\n\n');
  await corrections('append', '--file', file);
  expect(readFileSync(file, 'utf8')).toMatch(/^\{"text":"ours","intent":"praise"\}\r\n\n\{"text":"what post 1 says"/);
});

describe('what can not be done is said in a line', () => {
  test('of mentions and folders', async () => {
    const { data, corrections } = await aDesk();
    const unknown = await corrections('add', 'acme/x/404', '--intent', 'outage');
    expect(unknown).toMatchObject({ code: 1, err: 'there is no mention acme/x/404, or its row is gone by now\n' });
    expect((await corrections('append', '--file', data)).err).toMatch(/can't be read: EISDIR/);
  });

  test('of a mention that nobody has judged yet', async () => {
    const data = join(ownFolder(), 'desk');
    await withTables(data, (client) => dynamodbMentionStore(client, mentionTable).add(mentions, new Date()));
    const refused = await run('add', first, '--intent', 'outage', '--data', data);
    expect(refused).toMatchObject({ code: 1, err: `${first} has no verdict yet that could be wrong\n` });
  });

  test('of a folder without tables, which stays without', async () => {
    const data = ownFolder();
    const refused = await run('list', '--data', data);
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(`--data ${data} holds no tables: npm start -- --data ${data} makes them\n`);
    expect(readdirSync(data)).toEqual([]);
  });

  test('of a folder that a desk is using', async () => {
    const data = join(ownFolder(), 'desk');
    await withTables(data, async () => {
      const refused = await run('list', '--data', data);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.err).toMatch(/is a desk running on it\? Stop it first\n$/);
    });
  });

  test('of a command that it does not know', async () => {
    expect(await run('fix')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^there is no 'fix'/) });
  });
});
