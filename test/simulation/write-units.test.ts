import { beforeAll, expect, test } from 'vitest';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { desk } from './orders.ts';
import { unitsOf } from './write-units.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await simulatedGround(desk);
}, 120_000);

/** As long as a post may be. */
const full = (words: string): string =>
  `@AcmeParcels ${words} ${'And so it goes on and on, day after day. '.repeat(8)}`.slice(0, 280);

test.each([
  ['short', '@AcmeParcels thank you so much, that was quick!'],
  ['of 280 characters', full('thank you so much, that was quick! Great service, thank you all.')],
])('a post that opens nothing, %s, costs 4 write units at most', async (_length, text) => {
  const { Mentions, Tickets } = await unitsOf(ground, text);
  expect(Tickets).toBe(0);
  expect(Mentions).toBeGreaterThan(1);
  expect(Mentions).toBeLessThanOrEqual(4);
});

const tickets = {
  short: '@AcmeParcels you charged me twice for one parcel, I want my money back',
  'of 280 characters': full(
    'you charged me twice for one parcel, I want my money back! The driver never came, terrible service.',
  ),
};

test.each([
  ['short', 'in Slack', 25],
  ['of 280 characters', 'in Slack', 25],
  ['of 280 characters', 'in Slack and by mail', 27],
] as const)(
  'a ticket over its normal life, its post %s, told %s, costs %i write units at most',
  async (length, told, most) => {
    const { Mentions, Tickets } = await unitsOf(ground, tickets[length], told);
    expect(Tickets).toBeGreaterThan(10);
    expect(Mentions + Tickets).toBeLessThanOrEqual(most);
  },
);
