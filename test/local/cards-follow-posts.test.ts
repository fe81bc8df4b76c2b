import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionEdited } from '../../functions/contracts/events.ts';
import { budgetSpent } from '../../functions/contracts/listening-events.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { day, groundFor, hour, hourlyDesk, listen, saidAt, start } from '../fixtures/listening-desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';
import '../fixtures/lambda-context.ts';

const desk = defineDesk({ ...hourlyDesk, routes: smallDesk.routes, alarmSlack: '#overheard' });
let ground: Ground;
beforeAll(async () => {
  ground = await groundFor(desk);
}, 60_000);
afterAll(() => ground.dynamo.close());

const complaint = { ...saidAt(start - 60_000, 1), text: '@Acme you charged me twice, I want my money back' };
const mentionId = `acme/x/${complaint.id}`;

/** The template at work until the card of the complaint is there. */
async function aToldComplaint() {
  const { desk: at, meter } = await listen(ground, [complaint], desk);
  await at.clock.runUntil(start + 1.1 * hour);
  /** The cards in a channel as text. */
  const cardsIn = (wanted: string) =>
    at.slack.messages.filter(({ channel }) => channel === wanted).map((message) => JSON.stringify(message));
  expect(cardsIn('#support')[0]).toContain('charged me twice');
  // The first poll is about to read what was said before.
  expect(cardsIn('#overheard')).toHaveLength(1);
  return {
    at,
    meter,
    cardsIn,
    publish: async (entry: object) => {
      await at.putEvent(entry);
      await at.clock.runUntil(at.clock.now() + 60_000);
    },
  };
}

test('a post that goes away from X goes from its card and its ticket, within a day', async () => {
  const { at, cardsIn } = await aToldComplaint();
  at.x.remove(complaint.id, 'deleted');
  await at.clock.runUntil(at.clock.now() + day);
  const cards = cardsIn('#support');
  expect(cards[0]).toContain('taken down at its source');
  // Those that were sent later say that nobody acted, and have never shown it.
  expect(cards.length).toBeGreaterThan(1);
  expect(cards.join()).not.toMatch(/charged|x\.com\/i\/status/);
  const rows = JSON.stringify(await at.itemsIn('Tickets'));
  expect(rows).toContain(`history#deleted#${mentionId}`);
  expect(rows).not.toMatch(/charged/);
  expect(at.messagesIn('DeadLetters')).toEqual([]);
});

test('an edit that the row does not know yet changes nothing but the history', async () => {
  const { at, cardsIn, publish } = await aToldComplaint();
  const before = cardsIn('#support');
  const about = { mentionId, watch: 'acme', conversationId: complaint.id };
  await publish(mentionEdited.entry({ ...about, versionId: '9', at: '2026-03-03T07:01:00.000Z' }));
  expect(cardsIn('#support')).toEqual(before);
  expect(JSON.stringify(await at.itemsIn('Tickets'))).toContain(`history#edited#${mentionId}#9`);
});

test('what the desk has to say about itself is told by the topic and in Slack, there once', async () => {
  const { at, meter, cardsIn, publish } = await aToldComplaint();
  const spent = budgetSpent.entry({ watch: 'acme', limit: 'daily', period: '2026-03-03', budget: 1 });
  await publish(spent);
  await publish(spent);
  expect(cardsIn('#overheard')).toHaveLength(2);
  expect(cardsIn('#overheard')[1]).toContain('Wait for midnight UTC');
  expect(meter.usage['sns.publishes']).toBe(3);
  expect(at.messagesIn('DeadLetters')).toEqual([]);
});
