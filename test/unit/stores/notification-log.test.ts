import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from 'vitest';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbTellingStore } from '../../../functions/adapters/dynamodb/dynamodb-telling-store.ts';
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

test('what was withdrawn is begun anew, and only its owner withdraws it', async () => {
  await log.begin(ticketId, 'withdrawn', claim('a'));
  await log.withdraw(ticketId, 'withdrawn', 'b');
  expect(await log.begin(ticketId, 'withdrawn', claim('b', 1))).toBe('claimed');
  await log.withdraw(ticketId, 'withdrawn', 'a');
  expect(await log.begin(ticketId, 'withdrawn', claim('b', 1))).toBe('new');
});

test('what was sent can’t be withdrawn', async () => {
  await log.begin(ticketId, 'sent-for-good', claim('a'));
  await log.sent(ticketId, 'sent-for-good');
  await log.withdraw(ticketId, 'sent-for-good', 'a');
  expect(await log.begin(ticketId, 'sent-for-good', claim('b', 999_999))).toBe('sent');
});

describe('which mention is answered, and since when,', () => {
  const telling = dynamodbTellingStore(tables.client, tableNames.tickets);
  const answer = (by: string, mentionId: string, from: number) => ({ ...claim(by, from), mentionId });

  test('is that of the first attempt', async () => {
    await log.begin(ticketId, 'answer', answer('a', 'acme/x/1', 0));
    expect(await log.begin(ticketId, 'answer', answer('b', 'acme/x/2', 60_000))).toBe('begun');
    expect(await telling.begun(ticketId, 'answer')).toEqual({ mentionId: 'acme/x/1', at: 0 });
  });

  test('is that of the next attempt after one that certainly did not happen', async () => {
    await log.begin(ticketId, 'refused', answer('a', 'acme/x/1', 0));
    await log.withdraw(ticketId, 'refused', 'a');
    expect(await telling.begun(ticketId, 'refused')).toBeUndefined();
    await log.begin(ticketId, 'refused', answer('b', 'acme/x/2', 1));
    expect(await telling.begun(ticketId, 'refused')).toEqual({ mentionId: 'acme/x/2', at: 1 });
  });
});

test('a row leaves when its claim says so, in seconds as the table counts, and stays where it says nothing', async () => {
  await log.begin(ticketId, 'leaves', { ...claim('a'), expires: new Date('2027-11-22T14:05:00.000Z') });
  await log.sent(ticketId, 'leaves');
  await log.begin(ticketId, 'stays', claim('a'));
  const rowOf = async (key: string) =>
    (
      await tables.client.send(
        new GetCommand({ TableName: tableNames.tickets, Key: { ticketId, item: `notification#${key}` } }),
      )
    ).Item;
  expect(await rowOf('leaves')).toMatchObject({
    state: 'sent',
    expiresAt: Date.parse('2027-11-22T14:05:00.000Z') / 1000,
  });
  expect(await rowOf('stays')).not.toHaveProperty('expiresAt');
});

describe('the cards of a ticket', () => {
  const of = 'acme-2';
  const card = { mentionId: 'acme/x/2', receipt: { channel: 'C0123456789', ts: '1.000001' } };

  test('are those that can be changed: no mails, none of before cards were followed, and none of other tickets', async () => {
    await log.begin(of, 'acme-2#1#opened#slack', claim('a'));
    await log.sent(of, 'acme-2#1#opened#slack', card);
    await log.begin(of, 'acme-2#1#opened#email', claim('a'));
    await log.sent(of, 'acme-2#1#opened#email');
    await log.begin(of, 'acme-2#1#missed-resolve#slack', claim('a'));
    await log.begin('acme-22', 'acme-22#1#opened#slack', claim('a'));
    await log.sent('acme-22', 'acme-22#1#opened#slack', card);
    expect(await log.cards(of)).toEqual([{ key: 'acme-2#1#opened#slack', ...card }]);
  });

  test('stay known when another attempt finds them sent', async () => {
    await log.begin(of, 'known', claim('a'));
    await log.sent(of, 'known', card);
    expect(await log.begin(of, 'known', claim('b', 999_999))).toBe('sent');
    expect(await log.cards(of)).toContainEqual({ key: 'known', ...card });
  });

  test('are found however many rows there are', async () => {
    const padding = 'x'.repeat(30_000);
    const many = Array.from({ length: 40 }, (_, n) => `many-${n}`);
    for (const key of many) {
      await log.begin('acme-3', key, claim('a'));
      await log.sent('acme-3', key, { ...card, mentionId: padding });
    }
    expect(await log.cards('acme-3')).toHaveLength(many.length);
  });
});
