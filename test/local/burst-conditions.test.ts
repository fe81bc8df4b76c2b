import { expect, test } from 'vitest';
import { Conditions } from '../../infra/bill/burst/conditions.ts';
import { InProcessClock } from '../../infra/local/in-process/in-process-clock.ts';
import type { Process } from '../../infra/local/intercept.ts';
import { ServiceError } from '../../infra/local/services/service.ts';

function conditions({ limitsSlack = true } = {}) {
  const clock = new InProcessClock(0);
  return { clock, met: new Conditions({ clock: () => clock, random: () => 0.5, limitsSlack }) };
}

const aFunction: Process = { die: () => {}, isDead: false };

/** Throttles so many times before it answers. */
const throttling = (times: number) => async () => {
  if (times-- > 0) throw new ServiceError('ThrottlingException', 'Rate exceeded');
  return 'answered';
};

test.each([
  ['a function asks twice more', 'dynamodb:UpdateItem', aFunction, 2, 'answered', 2],
  ['and then gives up', 'dynamodb:UpdateItem', aFunction, 3, 'ThrottlingException', 2],
  ['its client for SES does not', 'ses:SendEmail', aFunction, 1, 'ThrottlingException', 0],
  ['a workflow has retries of its own', 'comprehend:BatchDetectSentiment', undefined, 1, 'ThrottlingException', 0],
] as const)('where a call is throttled, %s', async (_, to, process, times, outcome, retries) => {
  const { clock, met } = conditions();
  const ended = met
    .service({ from: 'Somebody', to, process, input: {}, perform: throttling(times) })
    .catch(({ name }: Error) => name);
  await clock.runUntil(10_000);
  expect(await ended).toBe(outcome);
  expect(met.clientRetries).toBe(retries);
  expect(met.throttles.get(to)).toBe(times);
});

test('a client waits before it asks again, and longer the second time', async () => {
  const { clock, met } = conditions();
  const at: number[] = [];
  const throttled = throttling(2);
  const perform = () => {
    at.push(clock.now());
    return throttled();
  };
  void met.service({ from: 'Somebody', to: 'ssm:GetParameter', process: aFunction, input: {}, perform });
  await clock.runUntil(10_000);
  // A round trip of 10 ms each, and half of up to 500 and of up to 1,000 ms.
  expect(at).toEqual([10, 270, 780]);
});

test('another error is not tried again', async () => {
  const { clock, met } = conditions();
  const perform = async () => {
    throw new ServiceError('ConditionalCheckFailedException', 'no');
  };
  const ended = met
    .service({ from: 'Somebody', to: 'dynamodb:PutItem', process: aFunction, input: {}, perform })
    .catch(({ name }: Error) => name);
  await clock.runUntil(1_000);
  expect(await ended).toBe('ConditionalCheckFailedException');
  expect([...met.throttles]).toEqual([]);
});

test.each([
  [true, [200, 429, 200]],
  [false, [200, 200, 200]],
])('Slack takes one message a second and channel where it is limited: %s', async (limitsSlack, expected) => {
  const { clock, met } = conditions({ limitsSlack });
  const post = (channel: string) =>
    met.outside({
      from: 'NotifyPeople',
      to: 'slack:chat.postMessage',
      process: aFunction,
      input: { path: '/chat.postMessage', headers: {}, body: Buffer.from(new URLSearchParams({ channel }).toString()) },
      perform: async () => ({ status: 200, headers: {}, body: '{"ok":true}' }),
    });
  const answers = Promise.all([post('#incidents'), post('#incidents'), post('#support')]);
  await clock.runUntil(1_000);
  expect((await answers).map(({ status }) => status)).toEqual(expected);
});

test('the bus takes half a second to hand an event over', async () => {
  const { clock, met } = conditions();
  let deliveredAt: number | undefined;
  void met.delivery({ from: 'MentionsFound', to: 'TriageMentions' }, () => {
    deliveredAt = clock.now();
  });
  await clock.runUntil(1_000);
  expect(deliveredAt).toBe(500);
});
