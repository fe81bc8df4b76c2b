import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonalData } from '../../functions/contracts/verdict.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { groundFor, hour, hourlyDesk, listen, saidAt, start } from '../fixtures/listening-desk.ts';

const desk = defineDesk({ ...hourlyDesk, comprehendPersonalData: true });
const said = [
  '@Acme hello 😀 write to ana@example.com 😀 or call +44 20 7946 0958',
  '@Acme hello, no reply yet',
  '@Acme hello, card 4111 1111 1111 1111',
];
const posts = said.map((text, n) => ({ ...saidAt(start - (n + 1) * 60_000, n), text }));

let ground: Ground;
beforeAll(async () => {
  ground = await groundFor(desk);
}, 60_000);
afterAll(() => ground.dynamo.close());

test('with the switch on, each row says where personal data stands in its post, and the bill says what that cost', async () => {
  const { desk: at, rows, calls, meter } = await listen(ground, posts, desk);
  await at.clock.runUntil(start + hour / 2);
  const found = new Map(
    (await rows('Mentions')).map(({ text, verdict }) => {
      const { personalData = [] } = verdict as { readonly personalData?: readonly PersonalData[] };
      return [text, personalData.map(({ kind, at: [from, to] }) => [kind, String(text).slice(from, to)])];
    }),
  );
  expect(found).toEqual(
    new Map([
      [
        said[0],
        [
          ['email', 'ana@example.com'],
          ['phone', '+44 20 7946 0958'],
        ],
      ],
      [said[1], []],
      [said[2], [['card', '4111 1111 1111 1111']]],
    ]),
  );
  expect(calls.get('TriageMentions > comprehend:DetectPiiEntities')).toBe(3);
  expect(meter.usage['comprehend.personal-data-units']).toBe(9);
  expect(meter.bill().aws.comprehend).toBeCloseTo(0.0009, 10);
});
