import { describe, expect, test } from 'vitest';
import { mentionTriaged } from '../../functions/contracts/events.ts';
import type { FileOutput } from '../../functions/contracts/handling.ts';
import type { Suggestion } from '../../functions/contracts/ticket.ts';
import { executionName } from '../../functions/domain/filing.ts';
import { watchStates } from '../fixtures/entered-states.ts';
import { runExpress } from '../fixtures/express-run.ts';
import { aMention, aVerdict } from '../fixtures/mentions.ts';
import { type Answer, type Answers, failing, refusedEntry } from '../fixtures/recorded-services.ts';
import { deskWithQuestions } from '../fixtures/small-desk.ts';
import { aTicket } from '../fixtures/tickets.ts';

const statesNotEntered = watchStates('AnswerQuestion', deskWithQuestions);

const { id: mentionId, watch, conversationId } = aMention();
const { ticketId, priority } = aTicket();
const triaged = mentionTriaged.detail.parse({
  ...{ mentionId, watch, conversationId },
  verdict: aVerdict({ intent: 'question' }),
  route: 'question',
  workflow: 'answer-question',
});

const filed = (outcome: FileOutput['outcome']): FileOutput => ({
  outcome,
  isNew: outcome !== 'already-filed',
  executionName: executionName(ticketId, 1),
  handling: {
    ...{ ticketId, opening: 1, watch, route: 'question', priority, mentionId, number: 'ACME-12' },
    ...{ acknowledgeSeconds: 3_600, resolveSeconds: 86_400, openedAt: '2026-11-22T10:01:00.000Z', plan: [] },
  },
});

const suggestions: readonly Suggestion[] = [1, 2, 3].map((n) => ({
  article: `${n}.md`,
  title: `Answer ${n}`,
  score: n,
}));
const started = { executionArn: 'arn:aws:states:us-east-1:000000000000:execution:HandleTicket:x', startDate: 1 };

/** The two functions, each with its own answer. */
const functions =
  (suggest: Answer, file: Answer = () => filed('opened')): Answer =>
  (call) =>
    (call.input.FunctionName === 'SuggestAnswers' ? suggest : file)(call);
const answer = (answers: Answers) =>
  runExpress('AnswerQuestion', triaged, { states: () => started, ...answers }, deskWithQuestions);
const setAside = (reason: string) => [JSON.stringify({ workflow: 'answer-question', what: { mentionId }, reason })];

describe('a question', () => {
  test.each([0, 1, 3])('is filed with its %i suggestions beside it', async (n) => {
    const found = suggestions.slice(0, n);
    const { status, services } = await answer({ lambda: functions(() => ({ suggestions: found })) });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('lambda')).toEqual([
      { FunctionName: 'SuggestAnswers', Payload: triaged },
      { FunctionName: 'FileTicket', Payload: { ...triaged, suggestions: found } },
    ]);
    expect(services.askedOf('states')).toMatchObject([{ name: `${ticketId}-1` }]);
  });

  test.each([
    ['opened', ['Invoke', 'Invoke', 'StartExecution']],
    ['reopened', ['Invoke', 'Invoke', 'StartExecution']],
    ['merged', ['Invoke', 'Invoke', 'PutEvents']],
    ['already-filed', ['Invoke', 'Invoke']],
  ] as const)('that is %s is followed up as file-ticket does', async (outcome, operations) => {
    const { status, services } = await answer({
      lambda: functions(
        () => ({ suggestions }),
        () => filed(outcome),
      ),
    });
    expect(status).toBe('SUCCEEDED');
    expect(services.calls.map(({ operation }) => operation)).toEqual(operations);
  });

  test('that raises the ticket that it joined is told to those whom it is for', async () => {
    const lambda: Answer = ({ input }) => ({
      suggestions,
      ...filed('merged'),
      raises: input.FunctionName === 'FileTicket',
    });
    const { services } = await answer({ lambda });
    const Payload = { ticketId, opening: 1, kind: 'raised', mentionId, route: 'question' };
    expect(services.askedOf('lambda').at(-1)).toEqual({ FunctionName: 'NotifyPeople', Payload });
    const failed = functions(() => ({ suggestions }));
    const refuse = failing(1, 'NotifierRefused');
    const second = await answer({
      lambda: (call) => {
        if (call.input.FunctionName === 'NotifyPeople') return refuse(call);
        return call.input.FunctionName === 'FileTicket' ? { ...filed('merged'), raises: true } : failed(call);
      },
    });
    expect(second.services.setAside.map((body) => JSON.parse(body))).toMatchObject([{ what: Payload }]);
  });

  test('that was delivered before starts nothing a second time', async () => {
    const { status, services } = await answer({
      lambda: functions(() => ({ suggestions })),
      states: failing(Number.POSITIVE_INFINITY, 'ExecutionAlreadyExists'),
    });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('states')).toHaveLength(1);
    expect(services.setAside).toEqual([]);
  });
});

describe('a search that fails', () => {
  test('four times is tried a fifth time', async () => {
    const { services } = await answer({ lambda: functions(failing(4, 'KnowledgeUnreadable', { suggestions })) });
    expect(services.askedOf('lambda').at(-1)).toEqual({
      FunctionName: 'FileTicket',
      Payload: { ...triaged, suggestions },
    });
  });

  test.each(['KnowledgeUnreadable', 'TooManyRequestsException', 'Runtime.ImportModuleError'])(
    'for good with %s holds up no ticket',
    async (error) => {
      const { status, services } = await answer({
        lambda: functions(failing(Number.POSITIVE_INFINITY, error, { suggestions })),
      });
      expect(status).toBe('SUCCEEDED');
      expect(services.askedOf('lambda')).toHaveLength(6);
      expect(services.askedOf('lambda').at(-1)).toEqual({
        FunctionName: 'FileTicket',
        Payload: { ...triaged, suggestions: [] },
      });
      expect(services.askedOf('states')).toHaveLength(1);
      expect(services.setAside).toEqual([]);
    },
  );

  test('by answering something else holds up none either', async () => {
    const { status, services } = await answer({ lambda: functions(() => null) });
    expect(status).toBe('SUCCEEDED');
    expect(services.askedOf('states')).toHaveLength(1);
  });
});

describe('filing that fails for good sets the question aside, under the name of this workflow', () => {
  const found = () => ({ suggestions });
  test.each([
    ['the function', 'TicketTableThrottled', { lambda: functions(found, failing(5, 'TicketTableThrottled')) }],
    [
      'the start',
      'StepFunctions.ThrottlingException',
      { lambda: functions(found), states: failing(5, 'ThrottlingException') },
    ],
    [
      'the bus',
      'EventBridge.FailedEntry',
      { lambda: functions(found, () => filed('merged')), events: () => refusedEntry },
    ],
  ])('%s', async (_, error, answers) => {
    const { status, services } = await answer(answers);
    expect(status).toBe('SUCCEEDED');
    expect(services.setAside).toEqual(setAside(error));
  });
});

test('the tests above enter every state', () => {
  expect(statesNotEntered()).toEqual([]);
});
