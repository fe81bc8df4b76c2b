import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../../infra/local/states.ts';
import { attend, done, failing, machine, type States, task, waiting } from './attend.ts';

describe('Parallel', () => {
  test('gives the outputs in the order of the branches, after the slowest', async () => {
    const { result, seconds } = await attend(
      machine({ Fork: { Type: 'Parallel', Branches: [waiting('Slow', 9), waiting('Fast', 1)], End: true } }),
    );
    expect([result.output, seconds]).toEqual([['Slow', 'Fast'], 9]);
  });

  test('a failed branch stops the others, and fails the state', async () => {
    const signals: AbortSignal[] = [];
    const tasks: RunOptions['tasks'] = (_resource, _argument, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const fail = { StartAt: 'Give up', States: { 'Give up': { Type: 'Fail', Error: 'Enough', Cause: 'of it' } } };
    const hang = { StartAt: 'Hang', States: { Hang: task() } };
    const { result } = await attend(
      machine({ Fork: { Type: 'Parallel', Branches: [hang, waiting('Idle', 5), fail], End: true } }),
      {},
      { tasks },
    );
    expect(result).toMatchObject({ status: 'FAILED', error: 'Enough', cause: 'of it' });
    expect(result.events.slice(-4, -2).sort()).toEqual(['TaskStateAborted', 'WaitStateAborted']);
    expect(result.events.slice(-2)).toEqual(['ParallelStateFailed', 'ExecutionFailed']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('a stopped branch enters no further state', async () => {
    const step = (Next: string) => ({ Type: 'Pass', Output: '{% 1 + 1 %}', Next });
    const fail = { StartAt: 'Give up', States: { 'Give up': { Type: 'Fail', Error: 'Enough' } } };
    const steps = { StartAt: 'A', States: { A: step('B'), B: step('C'), C: step('D'), D: done } };
    const { result } = await attend(machine({ Fork: { Type: 'Parallel', Branches: [steps, fail], End: true } }));
    expect(result.error).toBe('Enough');
    expect(result.events).not.toContain('PassStateEntered:D');
  });

  test('is retried as a whole, and caught in the outer scope', async () => {
    const fail = { StartAt: 'Give up', States: { 'Give up': { Type: 'Fail', Error: 'Enough' } } };
    const { result, seconds } = await attend(
      machine({
        Fork: {
          Type: 'Parallel',
          Branches: [fail],
          Retry: [{ ErrorEquals: ['Enough'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput %}' }, Next: 'Read' }],
          End: true,
        },
        Read: { Type: 'Pass', Output: '{% $why %}', End: true },
      }),
    );
    expect([result.output, seconds]).toEqual([{ Error: 'Enough', Cause: '' }, 1]);
    expect(result.events.filter((event) => event.startsWith('ParallelState'))).toEqual([
      'ParallelStateEntered:Fork',
      'ParallelStateStarted',
      'ParallelStateStarted',
      'ParallelStateFailed',
      'ParallelStateExited:Fork',
    ]);
  });
});

describe('Map', () => {
  const map = (rest: Record<string, unknown>, processor: States) =>
    machine({
      Each: {
        Type: 'Map',
        ItemProcessor: { StartAt: Object.keys(processor)[0], States: processor },
        End: true,
        ...rest,
      },
    });

  test.each([
    [1, 30],
    [2, 20],
    [0, 10],
    ['{% 2 %}', 20],
  ])('with MaxConcurrency %j, three waits of 10 s take %i s', async (MaxConcurrency, expected) => {
    const definition = map({ MaxConcurrency }, { Wait: { Type: 'Wait', Seconds: 10, End: true } });
    const { result, seconds } = await attend(definition, ['a', 'b', 'c']);
    expect([result.output, seconds]).toEqual([['a', 'b', 'c'], expected]);
  });

  test('the item is in the context object, for the selector and within the iteration', async () => {
    const definition = map(
      {
        Items: '{% $states.input.items %}',
        ItemSelector: ['{% $states.context.Map.Item.Value %}', '{% $states.input.x %}'],
      },
      { Read: { Type: 'Pass', Output: ['{% $states.input %}', '{% $states.context.Map.Item.Index %}'], End: true } },
    );
    const { result } = await attend(definition, { items: ['a', 'b'], x: 1 });
    expect(result.output).toEqual([
      [['a', 1], 0],
      [['b', 1], 1],
    ]);
  });

  test('a failed iteration stops the others, and none is started any more', async () => {
    const definition = map({ MaxConcurrency: 2, ToleratedFailureCount: 3 }, { Call: task() });
    const tasks: RunOptions['tasks'] = (resource, item, call) =>
      item === 2 ? failing('No')(resource, item, call) : new Promise(() => {});
    const { result } = await attend(definition, [1, 2, 3], { tasks });
    expect(result.error).toBe('No');
    expect(result.events.slice(-6)).toEqual([
      'TaskFailed',
      'MapIterationFailed:Each[1]',
      'TaskStateAborted',
      'MapIterationAborted:Each[0]',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  test.each([
    ['MaxConcurrency', { MaxConcurrency: '{% -1 %}' }, []],
    ['ToleratedFailureCount', { ToleratedFailureCount: "{% 'few' %}" }, ['MapStateStarted']],
    ['ToleratedFailurePercentage', { ToleratedFailurePercentage: '{% 101 %}' }, ['MapStateStarted']],
  ])('%s out of range is a failed evaluation', async (_field, fields, started) => {
    const { result } = await attend(map(fields, { Done: done }), [1]);
    expect(result.events.slice(2)).toEqual([...started, 'EvaluationFailed', 'MapStateFailed', 'ExecutionFailed']);
  });
});
