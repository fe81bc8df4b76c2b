import { afterAll, beforeAll, expect, test } from 'vitest';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { simulatedDesk } from './desk.ts';
import { type History, live } from './history.ts';
import { violationsOf } from './invariants.ts';
import { canary } from './posts.ts';
import { afterReplays } from './replayed-archive.ts';
import { type Item, keyOf, put, removeTicketRow, rowIn, write } from './spoiling.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await simulatedGround();
});
afterAll(() => ground.dynamo.close());

/** A history without faults, to be spoiled by hand. */
const whole = (): Promise<History> => live(ground, { seed: 129, faults: [] });

const isHead = ({ item }: Item): boolean => item?.S === 'ticket';
const isPost = ({ item }: Item): boolean => String(item?.S).startsWith('post#');

/** The row of a post that is still there: who was told of one that is gone matters no more. */
async function standingPost(history: History): Promise<Item> {
  const gone = ((await history.desk.itemsIn('Mentions')) as Item[]).filter((item) => item.redactedAt !== undefined);
  const ids = new Set(gone.map(({ id }) => id?.S));
  return rowIn(
    history,
    'Tickets',
    (item) => isPost(item) && item.what?.S !== 'answered' && !ids.has(item.mentionId?.S),
  );
}

const isCard = ({ channel }: { readonly channel: string }): boolean => channel !== simulatedDesk.alarmSlack;

const triaged = 'every post is triaged, filtered, or in a reported gap';
const once = 'each notice was shown once on each channel';
const stuck = 'nothing is stuck without an alarm';

test('a history that nobody spoiled breaks nothing', async () => {
  const history = await whole();
  expect([...(await violationsOf(history)), ...(await afterReplays(history))]).toEqual([]);
});

test.each<[string, string, string, (history: History) => Promise<unknown> | unknown]>([
  [
    'a mention is gone',
    triaged,
    'lost',
    async (history) => {
      const first = await rowIn(history, 'Mentions', () => true);
      await write(history, 'Mentions', 'DeleteItem', { Key: keyOf(first) });
    },
  ],
  [
    'a mention has no verdict',
    triaged,
    'lost',
    async (history) => {
      const first = await rowIn(history, 'Mentions', () => true);
      await put(
        history,
        'Mentions',
        Object.fromEntries(Object.entries(first).filter(([name]) => name !== 'verdict')) as Item,
      );
    },
  ],
  [
    'a post left its ticket',
    'each post that needs a ticket is in exactly one',
    'lost',
    async (history) => removeTicketRow(history, await standingPost(history)),
  ],
  [
    'a post lies in a second ticket',
    'each post that needs a ticket is in exactly one',
    'twice',
    async (history) => {
      const first = await rowIn(history, 'Tickets', isPost);
      const other = await rowIn(history, 'Tickets', (item) => isHead(item) && item.ticketId?.S !== first.ticketId?.S);
      await put(history, 'Tickets', { ...first, ticketId: other.ticketId ?? {} });
    },
  ],
  [
    'a card was posted again',
    once,
    'twice',
    ({ desk }) => (desk.slack.messages as unknown[]).push(desk.slack.messages.find(isCard)),
  ],
  ['a card is missing', once, 'lost', ({ desk }) => (desk.slack.messages as unknown[]).splice(0)],
  ['a mail is missing', once, 'lost', ({ desk }) => (desk.mailbox.mails as unknown[]).splice(0)],
  [
    'an escalation came after the deed',
    'each missed time was escalated once, and none that was kept',
    'twice',
    async (history) => {
      const { ticketId, opening } = await rowIn(history, 'Tickets', ({ what }) => what?.S === 'escalated');
      const [at = 0] = history.deeds.escalations(`${ticketId?.S}#${opening?.N}`);
      for (const deed of ['taken', 'resolved'] as const)
        history.deeds.note(`${ticketId?.S}#${opening?.N}`, deed, at - 60_000);
    },
  ],
  [
    'a verdict belongs to another post',
    'each verdict is that of its own post',
    'other',
    async (history) => {
      const first = await rowIn(history, 'Mentions', ({ verdict }) => JSON.stringify(verdict).includes('embedded'));
      const verdict = JSON.parse(JSON.stringify(first.verdict).replace('"embedded"', '"comprehend"'));
      await put(history, 'Mentions', { ...first, verdict });
    },
  ],
  [
    'a day cost more than it may',
    'no budget was exceeded',
    'other',
    ({ xBill }) => xBill.writtenDown.set('acme 2026-03-03', 0.105),
  ],
  [
    'an open ticket has no execution',
    stuck,
    'stuck',
    async (history) => {
      const first = await rowIn(history, 'Tickets', isHead);
      await put(history, 'Tickets', { ...first, opening: { N: '7' }, status: { S: 'open' } });
    },
  ],
  [
    'a hole was never filled',
    stuck,
    'stuck',
    (history) =>
      write(history, 'Ledger', 'UpdateItem', {
        Key: { watch: { S: 'acme' } },
        UpdateExpression: 'SET entry.coverage.holes = :it',
        ExpressionAttributeValues: { ':it': { L: [{ S: 'the rest of a flood' }] } },
      }),
  ],
  [
    'the text of a post is in the log',
    'no text of a post outside its row, cards and mails',
    'other',
    ({ log }) => (log as string[]).push(`somebody said ${canary}`),
  ],
])('%s: it is found', async (_, invariant, kind, spoil) => {
  const history = await whole();
  await spoil(history);
  expect(await violationsOf(history)).toContainEqual(expect.objectContaining({ invariant, kind }));
});

test('a post within a reported gap is not lost', async () => {
  const history = await whole();
  const first = await rowIn(history, 'Mentions', () => true);
  await write(history, 'Mentions', 'DeleteItem', { Key: keyOf(first) });
  const at = String(first.createdAt?.S);
  const entry = gapDetected.entry({ watch: String(first.watch?.S), from: at, to: at });
  await history.desk.cloud.call({
    service: 'events',
    operation: 'PutEvents',
    input: { Entries: [entry] },
    caller: 'test',
  });
  expect((await violationsOf(history)).filter((found) => found.invariant === triaged)).toEqual([]);
});

test('a replay that tells people again is found', async () => {
  const history = await whole();
  const { cloud } = history.desk;
  cloud.bus.watch((event) => {
    if ('replay-name' in event) (history.desk.mailbox.mails as unknown[]).push(history.desk.mailbox.mails[0]);
  });
  expect(await afterReplays(history)).toContainEqual(expect.objectContaining({ kind: 'twice' }));
});
