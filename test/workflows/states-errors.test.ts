import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { type RunOptions, runStateMachine } from '../../infra/local/states.ts';
import { attend, done, failing, machine, task } from './attend.ts';

describe('Retry', () => {
  const attemptsWith = async (retrier: Record<string, unknown>): Promise<number[]> => {
    const moments: number[] = [];
    const clock = new VirtualClock(0);
    const tasks = (...call: Parameters<RunOptions['tasks']>) => {
      moments.push(clock.now() / 1000);
      return failing('Busy')(...call);
    };
    const definition = machine({ Call: task({ Retry: [{ ErrorEquals: ['Busy'], ...retrier }] }) });
    const running = runStateMachine(definition, {}, { tasks, clock, random: () => 0.25 });
    await clock.runUntil(Number.POSITIVE_INFINITY);
    expect(await running).toMatchObject({ status: 'FAILED', error: 'Busy', cause: 'because' });
    return moments;
  };

  test.each([
    ['by default after 1, 2 and 4 seconds', {}, [0, 1, 3, 7]],
    ['never', { MaxAttempts: 0 }, [0]],
    ['at a steady interval', { IntervalSeconds: 5, BackoffRate: 1, MaxAttempts: 2 }, [0, 5, 10]],
    ['up to the longest delay', { IntervalSeconds: 10, MaxDelaySeconds: 15 }, [0, 10, 25, 40]],
    ['at chance within the delay', { IntervalSeconds: 4, JitterStrategy: 'FULL', MaxAttempts: 2 }, [0, 1, 3]],
  ])('%s', async (_what, retrier, expected) => {
    expect(await attemptsWith(retrier)).toEqual(expected);
  });

  test('the first retrier that names the error decides, even when it is used up', async () => {
    const { seconds, result } = await attend(
      machine({
        Call: task({
          Retry: [
            { ErrorEquals: ['Busy'], MaxAttempts: 1, IntervalSeconds: 1 },
            { ErrorEquals: ['States.ALL'], IntervalSeconds: 100 },
          ],
        }),
      }),
      {},
      { tasks: failing('Busy') },
    );
    expect([seconds, result.error]).toEqual([1, 'Busy']);
  });

  test('the attempt is counted in the context object, and evaluated anew', async () => {
    const seen: unknown[] = [];
    const tasks: RunOptions['tasks'] = async (_resource, argument) => {
      seen.push(argument);
      if (seen.length < 3) throw new Error('again');
    };
    const definition = machine({
      Call: task({ Arguments: '{% $states.context.State.RetryCount %}', Retry: [{ ErrorEquals: ['Error'] }] }),
    });
    expect((await attend(definition, {}, { tasks })).result.status).toBe('SUCCEEDED');
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('Catch', () => {
  test.each([
    ['Custom', 'Custom', true],
    ['Custom', 'Other', false],
    ['States.ALL', 'Custom', true],
    ['States.ALL', 'States.Timeout', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.Runtime', 'States.Runtime', false],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.TaskFailed', 'Custom', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.TaskFailed', 'States.HeartbeatTimeout', false],
    ['States.Timeout', 'States.HeartbeatTimeout', true],
    ['States.HeartbeatTimeout', 'States.Timeout', false],
  ])('%s and the error %s: caught %s', async (name, error, caught) => {
    const definition = machine({ Call: task({ Catch: [{ ErrorEquals: [name], Next: 'Done' }] }), Done: done });
    const { result } = await attend(definition, {}, { tasks: failing(error) });
    expect(result.status).toBe(caught ? 'SUCCEEDED' : 'FAILED');
  });

  const catching = (catcher: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
    machine({
      Call: task({ ...rest, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Read', ...catcher }] }),
      Read: { Type: 'Pass', Output: { input: '{% $states.input %}', why: '{% $why %}' }, End: true },
    });

  test('gives the error output on, unless Output says otherwise, and assigns', async () => {
    const plain = await attend(
      catching({ Assign: { why: '{% $states.errorOutput.Error %}' } }),
      {},
      { tasks: failing('Busy') },
    );
    expect(plain.result.output).toEqual({ input: { Error: 'Busy', Cause: 'because' }, why: 'Busy' });
    const given = { Assign: { why: 1 }, Output: '{% $keys($states) %}' };
    const shaped = await attend(catching(given), {}, { tasks: failing('Busy') });
    expect(shaped.result.output).toEqual({ input: ['input', 'context', 'errorOutput'], why: 1 });
  });

  test.each(['Arguments', 'Output'])('catches the failed evaluation of %s', async (field) => {
    const definition = catching(
      { Assign: { why: '{% $states.errorOutput.Error %}' }, Output: 1 },
      { [field]: '{% $gone %}' },
    );
    const { result } = await attend(definition);
    expect(result.output).toEqual({ input: 1, why: 'States.QueryEvaluationError' });
  });

  test('a failure within the catcher is not caught again', async () => {
    const { result } = await attend(catching({ Output: '{% $gone %}' }), {}, { tasks: failing('Busy') });
    expect(result).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});
