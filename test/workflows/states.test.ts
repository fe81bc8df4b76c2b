import { describe, expect, test } from 'vitest';
import { type HistoryEvent, runStateMachine } from '../../infra/local/states.ts';
import { attend, done, echo, machine, silent, task, waiting } from './attend.ts';

describe('variables', () => {
  test('Assign and Output both read the values from before', async () => {
    const { result } = await attend(
      machine({
        First: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'Swap' },
        Swap: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Output: '{% [$x, $y] %}', Next: 'Read' },
        Read: { Type: 'Pass', Output: { before: '{% $states.input %}', after: '{% [$x, $y] %}' }, End: true },
      }),
    );
    expect(result.output).toEqual({ before: [1, 2], after: [2, 1] });
  });

  test('a branch reads outer variables, and its own end with it', async () => {
    const branch = {
      StartAt: 'Inner',
      States: { Inner: { Type: 'Pass', Assign: { own: 1 }, Output: '{% $outer %}', End: true } },
    };
    const { result } = await attend(
      machine({
        Outer: { Type: 'Pass', Assign: { outer: 'seen' }, Next: 'Fork' },
        Fork: { Type: 'Parallel', Branches: [branch], Next: 'Read' },
        Read: { Type: 'Pass', Output: ['{% $states.input %}', '{% $exists($own) %}'], End: true },
      }),
    );
    expect(result.output).toEqual([['seen'], false]);
  });
});

describe('Choice', () => {
  const choose = machine({
    IsUrgent: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 9 %}', Next: 'Read', Assign: { by: 'first' }, Output: 'first output' },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Read', Assign: { by: 'second' } },
      ],
      Default: 'Read',
      Assign: { by: 'default' },
      Output: 'default output',
    },
    Read: { Type: 'Pass', Output: { by: '{% $by %}', input: '{% $states.input %}' }, End: true },
  });

  test.each([
    [10, { by: 'first', input: 'first output' }],
    [6, { by: 'second', input: { n: 6 } }],
    [1, { by: 'default', input: 'default output' }],
  ])('%i takes the first rule that holds, with its own Assign and Output', async (n, expected) => {
    expect((await attend(choose, { n })).result.output).toEqual(expected);
  });

  test.each([
    ['no rule holds and there is no Default', '{% false %}', 'States.NoChoiceMatched'],
    ['a condition is no boolean', "{% 'yes' %}", 'States.QueryEvaluationError'],
  ])('%s', async (_what, condition, error) => {
    const definition = machine({
      IsIt: { Type: 'Choice', Choices: [{ Condition: condition, Next: 'Done' }] },
      Done: { Type: 'Succeed' },
    });
    expect((await attend(definition)).result).toMatchObject({ status: 'FAILED', error });
  });
});

describe('Wait', () => {
  test.each([
    ['seconds', { Seconds: 90 }, 90],
    ['evaluated seconds', { Seconds: '{% 60 * $states.input.minutes %}' }, 120],
    ['a moment to come', { Timestamp: '1970-01-01T00:05:00Z' }, 300],
    ['a moment with an offset', { Timestamp: '1970-01-01T02:05:00+02:00' }, 300],
    ['a moment that has passed', { Timestamp: '1969-01-01T00:00:00Z' }, 0],
  ])('waits for %s', async (_what, fields, expected) => {
    const { result, seconds } = await attend(machine({ Wait: { Type: 'Wait', ...fields, End: true } }), { minutes: 2 });
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: { minutes: 2 } });
    expect(seconds).toBe(expected);
  });

  test('a moment counts from the present', async () => {
    const { seconds } = await attend(
      machine({
        First: { Type: 'Wait', Seconds: 60, Next: 'Then' },
        Then: { Type: 'Wait', Timestamp: '1970-01-01T00:05:00Z', End: true },
      }),
    );
    expect(seconds).toBe(300);
  });

  test.each([
    { Seconds: '{% -1 %}' },
    { Seconds: "{% 'soon' %}" },
    { Timestamp: "{% '1970-13-01T00:00:00Z' %}" },
    { Timestamp: "{% '1970-01-01T00:00:00' %}" },
    { Timestamp: "{% '1970-02-30T00:00:00Z' %}" },
    { Timestamp: "{% '1970-01-01T24:00:00+01:00' %}" },
  ])('%j is a failed evaluation', async (fields) => {
    const { result } = await attend(machine({ Wait: { Type: 'Wait', ...fields, End: true } }));
    expect(result).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('the end of an execution', () => {
  test('its time is up: TIMED_OUT, wherever it is', async () => {
    const definition = machine({ Wait: { Type: 'Wait', Seconds: 60, End: true } }, { TimeoutSeconds: 10 });
    const { result, seconds } = await attend(definition);
    expect(result).toEqual({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      events: ['ExecutionStarted', 'WaitStateEntered:Wait', 'ExecutionTimedOut'],
      failedAt: expect.objectContaining({ state: 'Wait' }),
    });
    expect(seconds).toBe(10);
  });

  test('its time is up within a branch', async () => {
    const fork = { Type: 'Parallel', Branches: [waiting('Long', 60), waiting('Longer', 90)], End: true };
    const { result, seconds } = await attend(machine({ Fork: fork }, { TimeoutSeconds: 10 }));
    expect([result.status, result.events.at(-1), seconds]).toEqual(['TIMED_OUT', 'ExecutionTimedOut', 10]);
    expect(result.events.filter((event) => event.endsWith('Aborted'))).toEqual([]);
  });

  test('an Express execution ends after five minutes', async () => {
    const { result, seconds } = await attend(machine({ Call: task() }), {}, { tasks: silent, type: 'EXPRESS' });
    expect([result.status, seconds]).toEqual(['TIMED_OUT', 300]);
  });

  const text = (bytes: number) => 'x'.repeat(bytes - 2);

  test.each([
    [262_144, 'SUCCEEDED'],
    [262_145, 'FAILED'],
  ])('an answer of %i bytes: %s', async (bytes, status) => {
    const definition = machine({ Call: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }] }), Done: done });
    const { result } = await attend(definition, {}, { tasks: async () => text(bytes) });
    expect(result.status).toBe(status);
    if (status === 'FAILED') expect(result.error).toBe('States.DataLimitExceeded');
  });

  test.each([
    ['an output', { Type: 'Pass', Output: "{% $pad('', 262145, 'x') %}", End: true }],
    ['variables', { Type: 'Pass', Assign: { big: "{% $pad('', 262145, 'x') %}" }, End: true }],
    ['two-byte characters', { Type: 'Pass', Output: "{% $pad('', 131072, 'ä') %}", End: true }],
  ])('%s over the limit', async (_what, state) => {
    const { result } = await attend(machine({ Grow: state }));
    expect(result.error).toBe('States.DataLimitExceeded');
  });

  const loop = machine({
    Count: { Type: 'Pass', Output: '{% $states.input + 1 %}', Next: 'Enough' },
    Enough: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 7000 %}', Next: 'Done' }], Default: 'Count' },
    Done: { Type: 'Succeed' },
  });

  test('a Standard history holds 25,000 events, an Express one any number', async () => {
    const standard = (await attend(loop, 0)).result;
    expect([standard.status, standard.error, standard.events.length]).toEqual(['FAILED', 'States.Runtime', 25_000]);
    expect(standard.events.at(-1)).toBe('ExecutionFailed');
    expect((await attend(loop, 0, { type: 'EXPRESS' })).result.output).toBe(7000);
  });

  test('a defect of the interpreter or its caller is thrown, not recorded as a failure of the workflow', async () => {
    const onEvent = ({ type }: HistoryEvent) => {
      if (type === 'PassStateEntered') throw new TypeError('defect');
    };
    await expect(runStateMachine(machine({ Done: done }), {}, { tasks: echo, onEvent })).rejects.toThrow('defect');
  });
});

test('the context object holds what was given, over what the run knows', async () => {
  const definition = machine({ Read: { Type: 'Pass', Output: '{% $states.context %}', End: true } });
  const context = { Execution: { Name: 'batch-7' } };
  expect((await attend(definition, { a: 1 }, { context })).result.output).toMatchObject({
    Execution: { Name: 'batch-7', Input: { a: 1 }, StartTime: '1970-01-01T00:00:00.000Z' },
    StateMachine: { Name: 'StateMachine' },
    State: { Name: 'Read', EnteredTime: '1970-01-01T00:00:00.000Z' },
  });
});

describe('without a clock', () => {
  const run = (state: Record<string, unknown>, tasks = echo) =>
    runStateMachine(machine({ State: state }), {}, { tasks });

  test('waiting takes no real time, and fires in order', async () => {
    const order: string[] = [];
    const definition = machine({
      Fork: { Type: 'Parallel', Branches: [waiting('Year', 31_536_000), waiting('Hour', 3_600)], End: true },
    });
    const onEvent = ({ type, state }: HistoryEvent) => type === 'WaitStateExited' && order.push(String(state));
    await runStateMachine(definition, {}, { tasks: echo, onEvent });
    expect(order).toEqual(['Hour', 'Year']);
  });

  test('a task that never answers meets its time-out, one that takes real time does not', async () => {
    expect((await run(task({ TimeoutSeconds: 1 }), silent)).error).toBe('States.Timeout');
    const slow = () => new Promise((resolve) => setTimeout(resolve, 60, 'answered'));
    expect((await run(task({ TimeoutSeconds: 1 }), slow)).output).toBe('answered');
  });
});

describe('states in JSONPath', () => {
  test('pass where they need no path', async () => {
    const definition = {
      StartAt: 'Pass',
      States: {
        Pass: { Type: 'Pass', Result: { literal: '{% 1 %}' }, Next: 'Call' },
        Call: task({ Next: 'Done', End: undefined }),
        Done: { Type: 'Succeed' },
      },
    };
    expect((await attend(definition)).result.output).toEqual({ literal: '{% 1 %}' });
  });
});
