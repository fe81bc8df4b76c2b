import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import type { SlackMessage } from '../../infra/local/outside/slack.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { simulatedDesk } from './desk.ts';
import { type History, live } from './history.ts';
import { violationsOf } from './invariants.ts';
import { type Listened, listenedIn } from './listened.ts';
import { type Item, keyOf, put, removeTicketRow, rowIn, write } from './spoiling.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await simulatedGround();
});
afterAll(() => ground.dynamo.close());

/** A history without faults in which a post of a ticket was edited, and another one went. */
const whole = (): Promise<History> => live(ground, { seed: 129, faults: [] });

const wasDeleted = ({ what }: Item): boolean => what?.S === 'deleted';
const wasEdited = ({ what }: Item): boolean => what?.S === 'edited';
/** The row of the mention that something happened to, by the history of its ticket. */
const concerned = async (history: History, happened: (item: Item) => boolean): Promise<Item> => {
  const { by } = await rowIn(history, 'Tickets', happened);
  return rowIn(history, 'Mentions', ({ id }) => id?.S === by?.S);
};
const listenedAs = ({ posts }: History, { id }: Item): Listened => {
  const found = listenedIn(posts).find(({ mentionId }) => mentionId === id?.S);
  if (found === undefined) throw new Error('nobody listens to that post');
  return found;
};
const messagesOf = ({ desk }: History): SlackMessage[] => desk.slack.messages as SlackMessage[];
const show = (history: History, text: string): unknown =>
  messagesOf(history).push({ channel: 'C0SUPPORT', channelId: 'C0SUPPORT', ts: '1', text, blocks: [] });
const note: SlackMessage = {
  channel: String(simulatedDesk.alarmSlack),
  channelId: String(simulatedDesk.alarmSlack),
  ts: '1',
  text: 'posts may be missing',
  blocks: [],
  metadata: { event_type: 'overheard_notice', event_payload: { key: 'gap-detected#acme' } },
};

const inTime = 'what is gone from X is gone here within a day';
const forGood = 'no redacted row has a text again';
const latest = 'an edited post stands in its latest version';
const followed = 'each edit and each deletion is in the history of its ticket';
const notes = 'each word of the desk about itself was shown once';
const triaged = 'every post is triaged, filtered, or in a reported gap';

test('a history that nobody spoiled breaks nothing', async () => {
  expect(await violationsOf(await whole())).toEqual([]);
});

test.each<[string, string, string, (history: History) => Promise<unknown> | unknown]>([
  [
    'the row of a post that is gone has its text',
    inTime,
    'other',
    async (history) => {
      const { redactedAt: _, ...row } = await concerned(history, wasDeleted);
      await put(history, 'Mentions', row);
    },
  ],
  [
    'a row was redacted a day and an hour after its post went',
    inTime,
    'other',
    async (history) => {
      const row = await concerned(history, wasDeleted);
      const { goneAt = 0 } = listenedAs(history, row);
      await put(history, 'Mentions', { ...row, redactedAt: { S: new Date(goneAt + 25 * 3_600_000).toISOString() } });
    },
  ],
  [
    'a card shows what is gone',
    inTime,
    'other',
    async (history) => show(history, listenedAs(history, await concerned(history, wasDeleted)).versions[0].text),
  ],
  [
    'a ticket quotes what is gone',
    inTime,
    'other',
    async (history) => {
      const { id } = await concerned(history, wasDeleted);
      const { ticketId } = await rowIn(history, 'Tickets', ({ openedBy }) => openedBy?.S === id?.S);
      await write(history, 'Tickets', 'UpdateItem', {
        Key: { ticketId, item: { S: 'ticket' } },
        UpdateExpression: 'SET verdict.reasons = :it',
        ExpressionAttributeValues: { ':it': { L: [{ S: '"lost" says it' }] } },
      });
    },
  ],
  [
    'a redacted row has a text again',
    forGood,
    'other',
    async (history) =>
      put(history, 'Mentions', { ...(await concerned(history, wasDeleted)), text: { S: 'it is back' } }),
  ],
  [
    'a redacted row is found by its author again',
    forGood,
    'other',
    async (history) =>
      put(history, 'Mentions', { ...(await concerned(history, wasDeleted)), author: { S: 'acme/x/42' } }),
  ],
  [
    'the verdict of a redacted row quotes it',
    forGood,
    'other',
    async (history) =>
      write(history, 'Mentions', 'UpdateItem', {
        Key: keyOf(await concerned(history, wasDeleted)),
        UpdateExpression: 'SET verdict.reasons = :it',
        ExpressionAttributeValues: { ':it': { L: [{ S: '"lost" says it' }] } },
      }),
  ],
  [
    'a row has the earlier of two versions that were found',
    latest,
    'lost',
    async (history) => {
      const { versionId: _, ...row } = await concerned(history, wasEdited);
      await put(history, 'Mentions', { ...row, text: { S: listenedAs(history, row).versions[0].text } });
    },
  ],
  [
    'a row has a text that nobody wrote',
    latest,
    'other',
    async (history) => put(history, 'Mentions', { ...(await concerned(history, wasEdited)), text: { S: 'nobody' } }),
  ],
  [
    'a card shows the earlier version',
    latest,
    'lost',
    async (history) => show(history, listenedAs(history, await concerned(history, wasEdited)).versions[0].text),
  ],
  ...([wasDeleted, wasEdited] as const).flatMap(
    (happened): [string, string, string, (history: History) => unknown][] => [
      [
        `a ticket does not know of it (${happened.name})`,
        followed,
        'lost',
        async (history) => removeTicketRow(history, await rowIn(history, 'Tickets', happened)),
      ],
      [
        `a ticket knows of it twice (${happened.name})`,
        followed,
        'twice',
        async (history) =>
          put(history, 'Tickets', { ...(await rowIn(history, 'Tickets', happened)), item: { S: 'history#again' } }),
      ],
    ],
  ),
  [
    'a row was redacted and nobody was told',
    followed,
    'lost',
    async (history) => {
      const row = await rowIn(history, 'Mentions', ({ redactedAt }) => redactedAt === undefined);
      await put(history, 'Mentions', { ...row, redactedAt: { S: new Date().toISOString() } });
    },
  ],
  ['the team was told twice', notes, 'twice', (history) => messagesOf(history).push(note, note)],
  [
    'the team was not told',
    notes,
    'lost',
    ({ desk }) => {
      const at = new Date(desk.clock.now()).toISOString();
      return desk.putEvent(gapDetected.entry({ watch: 'acme', from: at, to: at }));
    },
  ],
  [
    'the watches together spent more than the desk may',
    'no budget was exceeded',
    'other',
    ({ xBill }) => {
      xBill.writtenDown.set('acme 2026-03-03', 0.09);
      xBill.writtenDown.set('rival 2026-03-03', 0.09);
    },
  ],
])('%s: it is found', async (_, invariant, kind, spoil) => {
  const history = await whole();
  await spoil(history);
  expect(await violationsOf(history)).toContainEqual(expect.objectContaining({ invariant, kind }));
});

describe('the row of a post that went is missing', () => {
  const withoutRow = async (): Promise<{ readonly history: History; readonly post: Listened }> => {
    const history = await whole();
    const row = await concerned(history, wasDeleted);
    await write(history, 'Mentions', 'DeleteItem', { Key: keyOf(row) });
    return { history, post: listenedAs(history, row) };
  };
  const missed = async (history: History): Promise<readonly string[]> =>
    (await violationsOf(history)).filter(({ invariant }) => invariant === triaged).map(({ what }) => what);

  test('that is right where no poll was through with it in time', async () => {
    const { history, post } = await withoutRow();
    for (const { id } of post.versions) history.xBill.heard.delete(`${post.watch}/x/${id}`);
    expect(await missed(history)).toEqual([]);
  });

  test('that is a loss where a poll was', async () => {
    const { history, post } = await withoutRow();
    expect(await missed(history)).toEqual([`${post.mentionId} was never heard`]);
  });
});
