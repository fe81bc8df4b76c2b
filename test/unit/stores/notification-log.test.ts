import { afterAll, expect, test } from 'vitest';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const log = dynamodbNotificationLog(tables.client, tableNames.tickets);

test('a notification is new once, then begun, and sent when it was said so', async () => {
  expect(await log.begin('acme-1', 'opened')).toBe('new');
  expect(await log.begin('acme-1', 'opened')).toBe('begun');
  await log.sent('acme-1', 'opened');
  expect(await log.begin('acme-1', 'opened')).toBe('sent');
  await log.sent('acme-1', 'opened');
  expect(await log.begin('acme-1', 'opened')).toBe('sent');
});

test('keys and tickets are told apart', async () => {
  expect(await log.begin('acme-2', 'opened')).toBe('new');
  expect(await log.begin('acme-2', 'missed-resolve')).toBe('new');
  expect(await log.begin('acme-3', 'opened')).toBe('new');
});

test('of attempts at once, one is new', async () => {
  const states = await Promise.all(Array.from({ length: 6 }, () => log.begin('acme-4', 'opened')));
  expect(states.sort()).toEqual(['begun', 'begun', 'begun', 'begun', 'begun', 'new']);
});
