import { expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { type Execution, Executions } from '../../infra/local/executions.ts';
import { definitions } from '../fixtures/definitions.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { type Answer, failing, recordedServices } from '../fixtures/recorded-services.ts';

const statesNotEntered = watchStates('NotifyResolution');
const start = Date.parse('2026-11-22T14:00:00.000Z');
const detail = {
  ticketId: 'acme-1',
  opening: 1,
  text: 'It is fixed.',
  by: 'ana',
  requestId: 'r1',
  at: '2026-11-22T14:00:00.000Z',
};
const mentionIds = ['acme/x/1', 'acme/x/2', 'acme/x/3'];
const told = { Payload: { outcome: 'told' } };

async function approve(lambda: Answer) {
  const services = recordedServices({ lambda });
  const clock = new VirtualClock(start);
  const ended: Execution[] = [];
  const executions = new Executions({
    clock,
    service: services.call,
    taskMs: () => 0,
    onEnd: (execution) => ended.push(execution),
  });
  executions.define({
    name: 'NotifyResolution',
    type: 'STANDARD',
    definition: definitions().NotifyResolution,
  });
  await executions.call({
    service: 'states',
    operation: 'StartExecution',
    caller: 'test',
    input: {
      stateMachineArn: 'NotifyResolution',
      name: 'once',
      input: JSON.stringify({ 'detail-type': 'ResolutionNoticeApproved', detail: { ...detail, mentionIds } }),
    },
  });
  await clock.runUntil(Number.POSITIVE_INFINITY);
  return { services, status: ended[0]?.status, minutes: (clock.now() - start) / 60_000 };
}

test('each author is told, one after the other, with all that the approval says', async () => {
  let under = 0;
  let most = 0;
  const { services, status } = await approve(async () => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
    return told;
  });
  expect(status).toBe('SUCCEEDED');
  expect(most).toBe(1);
  expect(services.askedOf('lambda').map(({ Payload }) => Payload)).toEqual(
    mentionIds.map((mentionId) => ({ ...detail, mentionId })),
  );
});

test('X that asks us to wait is asked again, and nobody is left out', async () => {
  const { services, status } = await approve(failing(4, 'ReplyThrottled', told));
  expect(status).toBe('SUCCEEDED');
  expect(services.askedOf('lambda')).toHaveLength(4 + 3);
  expect(services.setAside).toEqual([]);
});

test('after an unknown outcome two minutes pass before it is looked for', async () => {
  const { services, status, minutes } = await approve(failing(1, 'ReplyUnavailable', told));
  expect(status).toBe('SUCCEEDED');
  expect(services.askedOf('lambda')).toHaveLength(1 + 3);
  expect(minutes).toBeGreaterThanOrEqual(2);
});

test('an author who can’t be told is set aside by ids and our own words, and the others are told', async () => {
  const { services, status } = await approve(({ input }) => {
    const { mentionId } = input.Payload as { readonly mentionId: string };
    if (mentionId === mentionIds[1]) throw Object.assign(new Error('because'), { name: 'TypeError' });
    return told;
  });
  expect(status).toBe('SUCCEEDED');
  expect(services.setAside.map((body) => JSON.parse(body))).toEqual([
    { workflow: 'notify-resolution', what: { ...detail, mentionId: mentionIds[1] }, reason: 'TypeError' },
  ]);
});

test('the tests above enter every state', () => {
  expect(statesNotEntered()).toEqual([]);
});
