import { expect, test } from 'vitest';
import { deliverOnce } from '../../../functions/handlers/notify-people/deliver-once.ts';
import type { Claim, NotificationLog, Notifier, Receipt } from '../../../functions/ports/notifier.ts';
import { NoticeClaimed, NotifierUnavailable } from '../../../functions/ports/notifier.ts';
import { aNotice } from '../../fixtures/tickets.ts';

type State = Awaited<ReturnType<NotificationLog['begin']>>;
type Arrived = Awaited<ReturnType<Notifier['wasSent']>>;

const receipt: Receipt = { channel: 'C0123456789', ts: '1.000001' };
const claim: Claim = { by: 'an-attempt', from: 0, until: 60_000 };

function aDelivery({ state = 'new' as State, arrived = false as Arrived, fails = false, hasReceipt = true } = {}) {
  const order: string[] = [];
  const log: NotificationLog = {
    begin: async (ticketId, key) => {
      order.push(`begin ${ticketId === aNotice().ticket.ticketId} ${key.replace(aNotice().key, 'notice')}`);
      return state;
    },
    withdraw: async () => {},
    release: async (_, key, by) => void order.push(`release ${key.replace(aNotice().key, 'notice')} by ${by}`),
    sent: async (_, key, card) =>
      void order.push(
        [`sent ${key.replace(aNotice().key, 'notice')}`, card && `${card.mentionId} at ${card.receipt.ts}`]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    cards: () => Promise.reject(new Error('nobody expected cards')),
  };
  const notifier: Notifier = {
    channel: 'slack',
    send: async () => {
      order.push('send');
      if (fails) throw new NotifierUnavailable('no answer');
      return hasReceipt ? receipt : undefined;
    },
    wasSent: async () => {
      order.push('wasSent');
      return arrived;
    },
  };
  const books = { log, of: aNotice().ticket.ticketId, claim };
  return {
    order,
    deliver: (mentionId?: string) =>
      deliverOnce(aNotice(), notifier, ['#support'], { ...books, ...(mentionId !== undefined && { mentionId }) }),
  };
}
const begin = 'begin true notice#slack';
const sent = 'sent notice#slack';

test.each<[string, Parameters<typeof aDelivery>[0], string, string[]]>([
  ['a new notice', { state: 'new' }, 'sent', [begin, 'send', sent]],
  ['one that was sent', { state: 'sent' }, 'sent-before', [begin]],
  ['one begun that is there', { state: 'begun', arrived: receipt }, 'sent-before', [begin, 'wasSent', sent]],
  ['one begun that is not there', { state: 'begun', arrived: false }, 'sent', [begin, 'wasSent', 'send', sent]],
  [
    'one begun, and nobody knows',
    { state: 'begun', arrived: 'unknowable' },
    'sent-again',
    [begin, 'wasSent', 'send', sent],
  ],
])('%s', async (_, situation, delivery, order) => {
  const { order: happened, deliver } = aDelivery(situation);
  expect(await deliver()).toBe(delivery);
  expect(happened).toEqual(order);
});

test('a notice that could not be sent stays begun, so that the next attempt asks first', async () => {
  const { order, deliver } = aDelivery({ fails: true });
  await expect(deliver()).rejects.toThrow(NotifierUnavailable);
  expect(order).toEqual([begin, 'send', 'release notice#slack by an-attempt']);
});

test('a notice that another attempt has claimed is left alone, and tried again later', async () => {
  const { order, deliver } = aDelivery({ state: 'claimed' });
  await expect(deliver()).rejects.toThrow(NoticeClaimed);
  expect(order).toEqual([begin]);
});

test.each<[string, Parameters<typeof aDelivery>[0]]>([
  ['that was posted', {}],
  ['that the channel shows', { state: 'begun', arrived: receipt }],
])('a card %s is written down with where it stands and which post it shows', async (_, situation) => {
  const { order, deliver } = aDelivery(situation);
  await deliver('acme/x/1');
  expect(order.at(-1)).toBe(`${sent}, acme/x/1 at ${receipt.ts}`);
});

test('what can’t be changed later is written down without', async () => {
  const { order, deliver } = aDelivery({ hasReceipt: false });
  await deliver('acme/x/1');
  expect(order.at(-1)).toBe(sent);
});
