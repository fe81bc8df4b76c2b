import { describe, expect, test } from 'vitest';
import type { Workflow } from '../fixtures/definitions.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict } from '../fixtures/mentions.ts';
import { failing } from '../fixtures/recorded-services.ts';

const workflows = [
  ['share-praise', 'SharePraise', 'ShareMention'],
  ['share-lead', 'ShareLead', 'ShareMention'],
  ['collect-feedback', 'CollectFeedback', 'CollectFeedback'],
] as const satisfies readonly (readonly [string, Workflow, string])[];
const sharing = workflows.slice(0, 2);

const { id: mentionId, watch, conversationId } = aMention();
const taken = { ExecutedVersion: '$LATEST', StatusCode: 200, Payload: { mentionId, outcome: 'shared' } };

// Before any of them runs.
const notEntered = new Map(workflows.map(([, name]) => [name, watchStates(name)]));

describe.each(workflows)('%s', (workflow, name, handler) => {
  const triaged = { mentionId, watch, conversationId, verdict: aVerdict(), route: 'a-route', workflow };
  const run = (answers: Parameters<typeof runExpress>[2]) => runExpress(name, triaged, answers);

  test('hands the detail of the event to one function, and nothing else happens', async () => {
    const { status, services } = await run({ lambda: () => taken });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(['Invoke']);
    expect(services.askedOf('lambda')).toEqual([{ FunctionName: handler, Payload: triaged }]);
  });

  test('the function is called a fifth time after four failures', async () => {
    const { status, services } = await run({ lambda: failing(4, 'TableThrottled', taken) });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('lambda')).toHaveLength(5);
    expect(services.setAside).toEqual([]);
  });

  test('failing for good: set aside with id and error, without text', async () => {
    const { status, services } = await run({ lambda: failing(5, 'TableThrottled') });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('lambda')).toHaveLength(5);
    expect(services.setAside.map((body) => JSON.parse(body))).toEqual([
      { workflow, what: { mentionId }, reason: 'TableThrottled' },
    ]);
  });

  test('a queue that fails for good fails the execution, where an alarm stands guard', async () => {
    const { status } = await run({ lambda: failing(5, 'TableThrottled'), sqs: failing(5, 'Throttled') });
    expect(status).toBe('FAILED');
  });

  test('a burst above the account’s concurrency is waited out', async () => {
    const { services } = await run({ lambda: failing(20, 'TooManyRequestsException', taken) });
    expect(services.setAside).toEqual([]);
  });
});

describe.each(sharing)('%s, in a channel', (workflow, name) => {
  const run = (answers: Parameters<typeof runExpress>[2]) => runExpress(name, { mentionId, workflow }, answers);

  test.each([
    ['at which too many cards arrive', 'NotifierThrottled', 14],
    ['to which another attempt may just be sending it', 'NoticeClaimed', 8],
  ])('%s, is tried again with patience', async (_, error, failures) => {
    const { services } = await run({ lambda: failing(failures, error, taken) });
    expect(services.askedOf('lambda')).toHaveLength(failures + 1);
    expect(services.setAside).toEqual([]);
  });

  test('that refuses the card, is not asked again: a person is needed', async () => {
    const { services } = await run({ lambda: failing(1, 'NotifierRefused', taken) });
    expect(services.askedOf('lambda')).toHaveLength(1);
    expect(services.setAside).toHaveLength(1);
  });
});

test.each(workflows)('the tests above enter every state of %s', (_, name) => {
  expect(notEntered.get(name)?.()).toEqual([]);
});
