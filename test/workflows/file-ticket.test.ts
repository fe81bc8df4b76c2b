import { describe, expect, test } from 'vitest';
import { mentionTriaged, ticketUpdated } from '../../functions/contracts/events.ts';
import { type FileOutput, HandleInput } from '../../functions/contracts/handling.ts';
import { executionName } from '../../functions/domain/filing.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict } from '../fixtures/mentions.ts';
import { type Answers, failing, refusedEntry } from '../fixtures/recorded-services.ts';
import { aTicket } from '../fixtures/tickets.ts';

const statesNotEntered = watchStates('FileTicket');

const { id: mentionId, watch, conversationId } = aMention();
const { ticketId, priority } = aTicket();
const triaged = mentionTriaged.detail.parse({
  ...{ mentionId, watch, conversationId },
  verdict: aVerdict(),
  route: 'support',
  workflow: 'file-ticket',
});

/** What the function answers that files. */
const filed = (outcome: FileOutput['outcome'], opening = 1): FileOutput => ({
  ...{ outcome, opening, ticketId, watch, priority, mentionId },
  isNew: outcome !== 'already-filed',
  route: 'support',
  executionName: executionName(ticketId, opening),
  acknowledgeSeconds: 900,
  resolveSeconds: 14_400,
  openedAt: '2026-11-22T10:01:00.000Z',
});

const started = { executionArn: 'arn:aws:states:us-east-1:000000000000:execution:HandleTicket:x', startDate: 1 };
const file = (answers: Answers) => runExpress('FileTicket', triaged, { states: () => started, ...answers });
const setAside = (reason: string) => [JSON.stringify({ workflow: 'file-ticket', what: { mentionId }, reason })];

describe('what becomes of a triaged mention', () => {
  test.each([
    ['opened', 1],
    ['reopened', 3],
  ] as const)('%s: one execution looks after this opening, under its name', async (outcome, opening) => {
    const { status, services } = await file({ lambda: () => filed(outcome, opening) });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(['Invoke', 'StartExecution']);
    const [start = {}] = services.askedOf('states');
    expect(start.name).toBe(`${ticketId}-${opening}`);
    expect(start.stateMachineArn).toMatch(/:stateMachine:HandleTicket$/);
    const { outcome: _, isNew: __, executionName: ___, ...facts } = filed(outcome, opening);
    expect(HandleInput.parse(JSON.parse(String(start.input)))).toEqual(facts);
  });

  test('merged: the bus hears which ticket it joined', async () => {
    const { status, services } = await file({ lambda: () => filed('merged', 2) });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(['Invoke', 'PutEvents']);
    const [update] = services.announced;
    expect(update?.detailType).toBe(ticketUpdated.detailType);
    const facts = { ticketId, opening: 2, watch, route: 'support', priority, mentionId };
    expect(ticketUpdated.detail.parse(update?.detail)).toEqual(facts);
  });

  test('filed before: nothing happens again', async () => {
    const { status, services } = await file({ lambda: () => filed('already-filed') });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(['Invoke']);
  });

  test('the function gets the event’s detail and nothing else', async () => {
    const { services } = await file({ lambda: () => filed('already-filed') });
    expect(services.askedOf('lambda')).toEqual([{ FunctionName: 'FileTicket', Payload: triaged }]);
  });
});

describe('what fails', () => {
  test('a name that is taken is as good as a start: no second attempt, nothing set aside', async () => {
    const { status, services } = await file({
      lambda: () => filed('opened'),
      states: failing(Number.POSITIVE_INFINITY, 'ExecutionAlreadyExists'),
    });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('states')).toHaveLength(1);
    expect(services.setAside).toEqual([]);
  });

  test.each([
    ['lambda', { lambda: 4 }],
    ['states', { states: 4 }],
    ['events', { events: 4 }],
  ] as const)('%s is called a fifth time after four failures', async (service, failures) => {
    const { status, services } = await file(failingAt(failures));
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf(service)).toHaveLength(5);
    expect(services.setAside).toEqual([]);
  });

  test.each([
    ['lambda', 'TicketTableThrottled', { lambda: 5 }],
    ['states', 'StepFunctions.ThrottlingException', { states: 5 }],
    ['events', 'Throttled', { events: 5 }],
  ] as const)('%s failing for good: set aside with id and error, without text', async (service, error, failures) => {
    const { status, services } = await file(failingAt(failures));
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf(service)).toHaveLength(5);
    expect(services.setAside).toEqual(setAside(error));
  });

  test('an update that the bus refuses is set aside, though the call itself succeeds', async () => {
    const { services } = await file({ lambda: () => filed('merged'), events: () => refusedEntry });
    expect(services.setAside).toEqual(setAside('EventBridge.FailedEntry'));
  });

  test('a queue that fails for good fails the execution, where an alarm stands guard', async () => {
    const { status, services } = await file({ ...failingAt({ lambda: 5 }), sqs: failing(5, 'Throttled') });
    expect(status).toBe('FAILED');
    expect(services.askedOf('sqs')).toHaveLength(5);
  });
});

/** How many calls of each service fail. */
interface Failures {
  readonly lambda?: number;
  readonly states?: number;
  readonly events?: number;
}

const failingAt = ({ lambda = 0, states = 0, events }: Failures): Answers => ({
  lambda: failing(lambda, 'TicketTableThrottled', filed(events === undefined ? 'opened' : 'merged')),
  states: failing(states, 'ThrottlingException', started),
  events: failing(events ?? 0, 'Throttled', { FailedEntryCount: 0, Entries: [] }),
});

test('the tests above enter every state', () => {
  expect(statesNotEntered()).toEqual([]);
});
