import { describe, expect, test } from 'vitest';
import { mentionTriaged, ticketUpdated } from '../../functions/contracts/events.ts';
import { type FileOutput, HandleInput, NotifyInput } from '../../functions/contracts/handling.ts';
import { executionName } from '../../functions/domain/filing.ts';
import { handlingOf } from '../../functions/domain/handling-of.ts';
import { aDesk } from '../fixtures/desk.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';
import { type Answer, type Answers, failing, refusedEntry } from '../fixtures/recorded-services.ts';
import { aTicket } from '../fixtures/tickets.ts';

const statesNotEntered = watchStates('FileTicket');

const { id: mentionId, watch, conversationId } = aMention();
const triaged = mentionTriaged.detail.parse({
  ...{ mentionId, watch, conversationId },
  verdict: aVerdict(),
  route: 'support',
  workflow: 'file-ticket',
});

/** What the function answers that files; another mention opened the ticket. */
const filed = (outcome: FileOutput['outcome'], opening = 1): FileOutput => {
  const ticket = aTicket({ opening, openedBy: aMention({ postId: postId(9) }).id });
  return {
    outcome,
    isNew: outcome !== 'already-filed',
    executionName: executionName(ticket.ticketId, opening),
    handling: handlingOf(aDesk(), ticket),
  };
};
const { ticketId } = aTicket();
/** What those are told with whose route an urgent post has that joined. */
const followUp = { ticketId, opening: 2, kind: 'raised', mentionId, route: 'support' };

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
    const input = JSON.parse(String(start.input));
    expect(input).toEqual(filed(outcome, opening).handling);
    expect(HandleInput.parse(input)).toEqual(input);
  });

  test('merged: the bus hears which ticket it joined', async () => {
    const { status, services } = await file({ lambda: () => filed('merged', 2) });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(['Invoke', 'PutEvents']);
    const [update] = services.announced;
    expect(update?.detailType).toBe(ticketUpdated.detailType);
    expect(update?.detail).toEqual({
      ...{ version: 1, ticketId, number: 'ACME-1', opening: 2, watch, route: 'support', priority: 'normal' },
      change: 'post-joined',
      mentionId,
    });
    expect(ticketUpdated.detail.parse(update?.detail)).toEqual(update?.detail);
  });

  test.each([
    ['merged', ['Invoke', 'Invoke', 'PutEvents']],
    ['already-filed', ['Invoke', 'Invoke']],
  ] as const)('%s, and it raises the ticket: the people of its route are told first', async (outcome, operations) => {
    const { status, services } = await file({ lambda: () => ({ ...filed(outcome, 2), raises: true }) });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(operations);
    const [, told] = services.askedOf('lambda');
    expect(told).toEqual({ FunctionName: 'NotifyPeople', Payload: followUp });
    expect(NotifyInput.parse(told?.Payload)).toEqual(followUp);
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

  const raises = (tell: Answer): Answers => ({
    lambda: (call) =>
      call.input.FunctionName === 'NotifyPeople' ? tell(call) : { ...filed('merged', 2), raises: true },
  });

  test.each([
    ['NotifierRefused', 0],
    ['NotifierUnavailable', 2],
    ['NoticeClaimed', 8],
    ['NotifierThrottled', 14],
  ])(
    'a notice that fails with %s comes after %i more attempts, or is set aside as those of tickets',
    async (error, n) => {
      const { services: patient } = await file(raises(failing(n, error)));
      expect([patient.setAside, patient.askedOf('lambda').length]).toEqual([[], n + 2]);
      const { status, services } = await file(raises(failing(n + 1, error)));
      expect(status).toBe('SUCCEEDED');
      expect(services.setAside.map((body) => JSON.parse(body))).toEqual([
        { workflow: 'handle-ticket', what: followUp, reason: error },
      ]);
      expect(services.announced).toHaveLength(1);
    },
  );

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
