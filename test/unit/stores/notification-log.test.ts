import { afterAll, expect, test } from 'vitest';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const log = dynamodbNotificationLog(tables.client, tableNames.tickets);

const ticketId = 'acme-1';
const claim = (by: string, from = 0) => ({ by, from, until: from + 60_000 });

test('of attempts at once, one goes ahead, and the others know of it', async () => {
  const states = await Promise.all(['a', 'b', 'c'].map((by) => log.begin(ticketId, 'at-once', claim(by))));
  expect(states.sort()).toEqual(['claimed', 'claimed', 'new']);
});

test('what was begun and never ended can be begun again when its claim is over, by somebody who knows of it', async () => {
  expect(await log.begin(ticketId, 'died', claim('a'))).toBe('new');
  expect(await log.begin(ticketId, 'died', claim('b', 59_999))).toBe('claimed');
  expect(await log.begin(ticketId, 'died', claim('b', 60_000))).toBe('begun');
});

test('a claim that was given back is free at once, and only its owner gives it back', async () => {
  await log.begin(ticketId, 'failed', claim('a'));
  await log.release(ticketId, 'failed', 'b');
  expect(await log.begin(ticketId, 'failed', claim('b', 1))).toBe('claimed');
  await log.release(ticketId, 'failed', 'a');
  expect(await log.begin(ticketId, 'failed', claim('b', 1))).toBe('begun');
});

test('an attempt that asks again because it heard no answer has its own claim, and can’t know what was before', async () => {
  await log.begin(ticketId, 'lost', claim('a'));
  expect(await log.begin(ticketId, 'lost', claim('a'))).toBe('begun');
});

test('what was sent stays sent', async () => {
  await log.begin(ticketId, 'sent', claim('a'));
  await log.sent(ticketId, 'sent');
  expect(await log.begin(ticketId, 'sent', claim('b', 999_999))).toBe('sent');
  await log.release(ticketId, 'sent', 'a');
  expect(await log.begin(ticketId, 'sent', claim('b', 999_999))).toBe('sent');
});
