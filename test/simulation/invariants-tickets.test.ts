import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketOpened } from '../../functions/contracts/events.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { type History, live } from './history.ts';
import { violationsOf } from './invariants.ts';
import { type Item, put, removeTicketRow, rowIn } from './spoiling.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await simulatedGround();
});
afterAll(() => ground.dynamo.close());

/** A history without faults in which we answer, people are told of resolutions, and a question is asked. */
const whole = (): Promise<History> => live(ground, { seed: 116, faults: [] });

const isHead = ({ item, number }: Item): boolean => item?.S === 'ticket' && number !== undefined;
const isAnswer = ({ what }: Item): boolean => what?.S === 'answered';
const moved = (time: unknown, ms: number): string => new Date(Date.parse(String(time)) + ms).toISOString();
const minute = 60_000;

/** An escalation of a ticket in its first opening, which was never put off. */
const escalation = async (history: History): Promise<Item> => {
  const rows = (await history.desk.itemsIn('Tickets')) as Item[];
  const isOtherwise = ({ what, opening }: Item): boolean =>
    what?.S === 'snoozed' || what?.S === 'handed-over' || opening?.N === '2';
  const others = new Set(rows.filter(isOtherwise).map(({ ticketId }) => ticketId?.S));
  return rowIn(history, 'Tickets', ({ what, ticketId }) => what?.S === 'escalated' && !others.has(ticketId?.S));
};

const repliesOf = ({ desk }: History): Post[] => desk.x.written as Post[];
/** The ticket of which X holds a reply, and the opening that it tells of. */
const toldOf = async (history: History) => {
  const [reply] = repliesOf(history);
  const [, ticketId = '', opening = ''] = /\((\S+), (\d+)\)$/.exec(String(reply?.text)) ?? [];
  const head = await rowIn(history, 'Tickets', (item) => isHead(item) && item.ticketId?.S === ticketId);
  return { head, opening, at: reply?.created_at };
};

const answers = 'each answer of our own is where its conversation is';
const times = 'the times of a ticket are those of its route’s clock';
const told = 'nobody is told twice that something is resolved';
const everybody = 'everybody who was to be told is, or it is known why not';
const reopened = 'nobody is told of what was opened anew, or stopped';
const others = 'what opens no ticket was shown or written down once';

test('a history that nobody spoiled breaks nothing', async () => {
  expect(await violationsOf(await whole())).toEqual([]);
});

test.each<[string, string, string, (history: History) => Promise<unknown> | unknown]>([
  [
    'two tickets have one number',
    'no number was given to two tickets',
    'twice',
    async (history) => {
      const first = await rowIn(history, 'Tickets', isHead);
      const other = await rowIn(history, 'Tickets', (item) => isHead(item) && item.number?.S !== first.number?.S);
      await put(history, 'Tickets', { ...other, number: first.number ?? {} });
    },
  ],
  [
    'an answer of our own is nowhere',
    answers,
    'lost',
    async (history) => removeTicketRow(history, await rowIn(history, 'Tickets', isAnswer)),
  ],
  [
    'what somebody else said is taken for our answer',
    answers,
    'other',
    async (history) => {
      const post = await rowIn(history, 'Tickets', ({ what }) => what?.S === 'opened');
      await put(history, 'Tickets', { ...post, what: { S: 'answered' } });
    },
  ],
  [
    'a ticket is not whose it was given to last',
    'a ticket is whose it was given to last',
    'other',
    async (history) => {
      const head = await rowIn(history, 'Tickets', (item) => isHead(item) && item.acknowledgedAt !== undefined);
      const { ticketId = {}, opening = {} } = head;
      const given = { what: { S: 'assigned' }, at: { S: '2026-03-09T00:00:00.000Z' }, to: { S: 'nobody' } };
      await put(history, 'Tickets', { ticketId, opening, item: { S: 'history#given' }, by: { S: 'ana' }, ...given });
    },
  ],
  [
    'an escalation came while it was to be quiet',
    'each missed time was escalated once, and none that was kept',
    'other',
    async (history) => {
      const { ticketId = {}, opening = {}, at } = await escalation(history);
      const asked = { what: { S: 'snoozed' }, at: { S: moved(at?.S, -minute) }, to: { S: moved(at?.S, minute) } };
      await put(history, 'Tickets', { ticketId, opening, item: { S: 'history#quiet' }, by: { S: 'ana' }, ...asked });
      history.deeds.note(`${ticketId.S}#${opening.N}`, 'snoozed', Date.parse(String(at?.S)) - minute);
    },
  ],
  ['praise was shown to nobody', others, 'lost', ({ desk }) => (desk.slack.messages as unknown[]).splice(0)],
  [
    'a request is not written down',
    others,
    'lost',
    async (history) =>
      removeTicketRow(history, await rowIn(history, 'Tickets', ({ item }) => String(item?.S).startsWith('request#'))),
  ],
  [
    'an event lacks what others rely on',
    'every event of a ticket’s life keeps its contract',
    'other',
    ({ desk: { cloud } }) => {
      const event = cloud.bus.archive.find(({ 'detail-type': type }) => type === ticketOpened.detailType);
      (cloud.bus.archive as unknown[]).push({ ...event, detail: { ...(event?.detail as object), number: undefined } });
    },
  ],
  [
    'a time is not that of business hours',
    times,
    'other',
    async (history) => {
      const head = await rowIn(history, 'Tickets', (item) => isHead(item) && item.route?.S === 'question');
      await put(history, 'Tickets', { ...head, resolveBy: { S: moved(head.openedAt?.S, 480 * minute) } });
    },
  ],
  [
    'an escalation came before its time',
    times,
    'other',
    async (history) => {
      const row = await escalation(history);
      await put(history, 'Tickets', { ...row, at: { S: moved(row.at?.S, -minute) } });
    },
  ],
  [
    'an escalation came late, and nothing had gone wrong',
    times,
    'other',
    async (history) => {
      const row = await escalation(history);
      await put(history, 'Tickets', { ...row, at: { S: moved(row.at?.S, minute) } });
    },
  ],
  ['somebody was told twice', told, 'twice', (history) => repliesOf(history).push(...repliesOf(history).slice(0, 1))],
  ['nobody was told', everybody, 'lost', (history) => repliesOf(history).splice(0)],
  [
    'somebody was told after the ticket was opened anew',
    reopened,
    'other',
    async (history) => {
      const { head, opening, at } = await toldOf(history);
      const next = { opening: { N: String(Number(opening) + 1) }, openedAt: { S: moved(at, -10 * minute) } };
      await put(history, 'Tickets', { ...head, ...next });
    },
  ],
  [
    'somebody was told after it was stopped',
    reopened,
    'other',
    async (history) => {
      const { head, opening, at } = await toldOf(history);
      const stop = { item: { S: `telling#${opening}` }, stoppedAt: { S: moved(at, 10 * minute) } };
      await put(history, 'Tickets', { ticketId: head.ticketId ?? {}, ...stop });
      const late = repliesOf(history)
        .slice(0, 1)
        .map((reply) => ({ ...reply, created_at: moved(at, 20 * minute) }));
      repliesOf(history).push(...late);
    },
  ],
])('%s: it is found', async (_, invariant, kind, spoil) => {
  const history = await whole();
  await spoil(history);
  expect(await violationsOf(history)).toContainEqual(expect.objectContaining({ invariant, kind }));
});
