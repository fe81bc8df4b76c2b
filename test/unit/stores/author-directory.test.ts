import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbAuthorDirectory } from '../../../functions/adapters/dynamodb/dynamodb-author-directory.ts';
import type { Author, AuthorSource } from '../../../functions/ports/author-directory.ts';
import { SourceThrottled } from '../../../functions/ports/mention-source.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
afterEach(() => vi.restoreAllMocks());

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const hours = (n: number): number => n * 3_600_000;
const handleOf = (id: string): string => `user_${id}`;

let used = 0;
/** Ids that no other test looks up, all of which X knows but for those that end in 9. */
const someIds = (count: number): string[] => Array.from({ length: count }, () => `${++used}0`);

function aSource() {
  const lookUp = vi.fn<AuthorSource['lookUp']>(async (ids) =>
    ids.filter((id) => !id.endsWith('9')).map((id): Author => ({ id, handle: handleOf(id), followers: 5 })),
  );
  return { dollarsPerAuthor: 0.01, mostAtOnce: 100, lookUp };
}

/** A process of its own each time: what it remembers, and the clock that it goes by. */
function aProcess({ source = aSource(), now = noon, client = tables.client as DocumentClient } = {}) {
  const clock = { time: now, now: () => clock.time };
  return { source, clock, directory: dynamodbAuthorDirectory(client, tableNames.authors, source, clock) };
}

const rowOf = async (id: string) => {
  const input = { TableName: tableNames.authors, Key: { id: { S: `x/${id}` } } };
  return tables.call({ service: 'dynamodb', operation: 'GetItem', input, caller: 'test' });
};

test('who is not known is looked up, once and at a price, and then known to every process', async () => {
  const [a = '', b = ''] = someIds(2);
  const { directory, source } = aProcess();
  const found = await directory.find([a, b, a]);
  expect(found).toEqual({
    authors: new Map([
      [a, { id: a, handle: handleOf(a), followers: 5 }],
      [b, { id: b, handle: handleOf(b), followers: 5 }],
    ]),
    dollars: 0.02,
  });
  expect(source.lookUp.mock.calls).toEqual([[[a, b]]]);

  const other = aProcess();
  expect(await other.directory.find([a, b])).toEqual({ authors: found.authors, dollars: 0 });
  expect(other.source.lookUp).not.toHaveBeenCalled();
});

test('the table is asked once for an author, then the memory', async () => {
  const [a = ''] = someIds(1);
  await aProcess().directory.find([a]);
  const send = vi.fn(tables.client.send.bind(tables.client));
  const { directory } = aProcess({ client: { send: send as unknown as DocumentClient['send'] } });
  await directory.find([a]);
  expect(send).toHaveBeenCalledTimes(1);
  expect((await directory.find([a])).authors.get(a)?.handle).toBe(handleOf(a));
  expect(send).toHaveBeenCalledTimes(1);
});

test('a row leaves after a day; until DynamoDB has deleted it, it is passed over', async () => {
  const [a = ''] = someIds(1);
  const { directory, clock, source } = aProcess();
  await directory.find([a]);
  expect(await rowOf(a)).toMatchObject({ Item: { expiresAt: { N: String((noon + hours(24)) / 1_000) } } });

  clock.time += hours(23);
  expect((await directory.find([a])).dollars).toBe(0);
  clock.time += hours(1);
  expect((await directory.find([a])).dollars).toBe(0.01);
  expect(source.lookUp).toHaveBeenCalledTimes(2);

  const late = aProcess({ now: noon + hours(49) });
  expect((await late.directory.find([a])).dollars).toBe(0.01);
});

test('an author who is gone costs nothing, and is not among those found', async () => {
  const [a = ''] = someIds(1);
  const { authors, dollars } = await aProcess().directory.find([`${a}9`]);
  expect({ authors: [...authors], dollars }).toEqual({ authors: [], dollars: 0 });
});

test('more authors than X takes at once are asked for in parts', async () => {
  const ids = someIds(230);
  const { directory, source } = aProcess();
  const { authors, dollars } = await directory.find(ids);
  expect(authors.size).toBe(230);
  expect(dollars).toBeCloseTo(2.3);
  expect(source.lookUp.mock.calls.map(([asked]) => asked.length)).toEqual([100, 100, 30]);
});

test('a look-up that fails is logged, and what was found before it is kept and paid for', async () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  const ids = someIds(150);
  const { directory, source } = aProcess();
  const lookUp = source.lookUp.getMockImplementation() ?? (async () => []);
  source.lookUp.mockImplementationOnce(lookUp).mockRejectedValueOnce(new SourceThrottled('X asks us to wait'));
  const { authors, dollars } = await directory.find(ids);
  expect([...authors.keys()]).toEqual(ids.slice(0, 100));
  expect(dollars).toBeCloseTo(1);
  expect(warn).toHaveBeenCalledWith('authors not looked up', {
    ...{ reason: 'SourceThrottled', detail: 'X asks us to wait', authors: 50 },
  });
});

test('what is remembered has an end', async () => {
  const [first = '', ...others] = someIds(2_001);
  const { directory } = aProcess();
  await directory.find([first]);
  await directory.find(others);
  const send = vi.spyOn(tables.client, 'send');
  await directory.find([others.at(-1) ?? '']);
  expect(send).not.toHaveBeenCalled();
  await directory.find([first]);
  expect(send).toHaveBeenCalledTimes(1);
});
