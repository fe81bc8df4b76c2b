import { afterAll, expect, test } from 'vitest';
import { aMention } from '../fixtures/mentions.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';

const ground = await simulatedGround();
afterAll(() => ground.dynamo.close());

/** The table of the template, under the name that this process gives it. */
const TableName = (() => {
  const tables = ground.declaration.of('AWS::DynamoDB::GlobalTable');
  const found = tables.find(({ logicalId }) => logicalId.startsWith('MentionsTable'));
  if (found === undefined) throw new Error('the template has no table of mentions');
  return found.logicalId;
})();
const call = (operation: string, input: object) =>
  ground.dynamo.call({ service: 'dynamodb', operation, input: { TableName, ...input }, caller: 'Test' });

const { createdAt } = aMention();
const author = 'acme/x/42';
const keys = { stream: { S: 'acme/x' }, post: { S: '1' }, createdAt: { S: createdAt }, author: { S: author } };
const { author: _, ...unsigned } = keys;
const query = {
  IndexName: 'byAuthor',
  KeyConditionExpression: 'author = :author',
  ExpressionAttributeValues: { ':author': { S: author } },
};

test('an index that the template declares is there, with its keys, what it includes, and no more', async () => {
  const entry = { ...keys, redactedAt: { S: createdAt } };
  await call('PutItem', { Item: { ...entry, text: { S: 'a secret' } } });
  expect(await call('Query', query)).toMatchObject({ Items: [entry], Count: 1 });
});

test('writing to the index takes a unit more than the row, and reading it half a unit', async () => {
  const consumed: unknown[] = [];
  ground.consumed = (...each) => consumed.push(each);
  await call('PutItem', { Item: { ...keys, post: { S: '2' } } });
  await call('PutItem', { Item: { ...unsigned, post: { S: '3' } } });
  await call('Query', { ...query, Select: 'COUNT', Limit: 20 });
  expect(consumed.map((each) => (each as unknown[])[1])).toEqual([
    { read: 0, write: 2 },
    { read: 0, write: 1 },
    { read: 0.5, write: 0 },
  ]);
});

test('going through the index takes what its entries weigh, whatever the rows do', async () => {
  const text = { S: 'long '.repeat(2_000) };
  for (let n = 10; n < 20; n++) await call('PutItem', { Item: { ...keys, post: { S: String(n) }, text } });
  const read: number[] = [];
  ground.consumed = (_, units) => read.push(units.read);
  await call('Scan', { IndexName: 'byAuthor' });
  await call('Scan', {});
  expect(read).toEqual([0.5, 12.5]);
});
