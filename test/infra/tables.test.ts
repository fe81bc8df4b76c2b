import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { plainId, resources, synthesised } from '../fixtures/synthesised.ts';

const { storage } = synthesised();
const tables = Object.entries(resources(storage, 'AWS::DynamoDB::GlobalTable'));
const named = (name: string) => tables.find(([id]) => plainId(id) === `${name}Table`)?.[1];

test('every table is billed by request and outlives its stack', () => {
  expect(tables.map(([id]) => plainId(id)).sort()).toEqual([
    ...['AuthorsTable', 'LedgerTable', 'MentionsTable', 'TicketsTable'],
  ]);
  for (const [, table] of tables) {
    expect(table.Properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' });
    expect(table.Properties).not.toHaveProperty('StreamSpecification');
    expect(table.DeletionPolicy).toBe('Retain');
  }
});

test.each([
  ['Mentions', ['stream', 'post']],
  ['Authors', ['id']],
])('%s leave by their time-to-live, and no backup keeps them', (name, keys) => {
  expect(named(name)?.Properties).toMatchObject({
    KeySchema: keys.map((AttributeName) => ({ AttributeName })),
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
  expect(JSON.stringify(named(name))).not.toContain('PointInTimeRecoveryEnabled":true');
});

test.each([
  ['Tickets', ['ticketId', 'item'], { AttributeName: 'expiresAt', Enabled: true }],
  ['Ledger', ['watch'], undefined],
])('%s can be brought back to any second of the last weeks', (name, keys, timeToLive) => {
  const { KeySchema, Replicas, TimeToLiveSpecification } = named(name)?.Properties ?? {};
  expect(KeySchema).toMatchObject(keys.map((AttributeName) => ({ AttributeName })));
  expect(Replicas).toMatchObject([{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }]);
  expect(TimeToLiveSpecification).toEqual(timeToLive);
});

test('the archive of the bus holds our events for two weeks', () => {
  storage.hasResourceProperties('AWS::Events::Archive', {
    RetentionDays: 14,
    EventPattern: Match.objectEquals({ source: ['overheard'] }),
  });
});
