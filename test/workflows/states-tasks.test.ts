import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { type RunOptions, runStateMachine, type TaskCall } from '../../infra/local/states.ts';
import { attend, echo, failing, machine, silent, task } from './attend.ts';

describe('Task', () => {
  test.each([
    ['arn:aws:lambda:us-east-1:1:function:f', 'LambdaFunction', 'Succeeded', echo],
    ['arn:aws:lambda:us-east-1:1:function:f', 'LambdaFunction', 'Failed', failing('No')],
    ['arn:aws:lambda:us-east-1:1:function:f', 'LambdaFunction', 'TimedOut', silent],
    ['arn:aws:states:::dynamodb:updateItem', 'Task', 'Succeeded', echo],
    ['arn:aws:states:::dynamodb:updateItem', 'Task', 'TimedOut', silent],
  ])('%s is recorded as %s…%s', async (resource, family, how, tasks) => {
    const definition = machine({ Call: task({ Resource: resource, TimeoutSeconds: 5 }) });
    const { result } = await attend(definition, {}, { tasks });
    expect(result.events.slice(2, 5)).toEqual([`${family}Scheduled`, `${family}Started`, `${family}${how}`]);
  });

  test('gets its Arguments, or else the state input, as a copy of its own', async () => {
    const tasks: RunOptions['tasks'] = async (_resource, argument) => {
      (argument as Record<string, unknown>).spoilt = true;
      return 'answer';
    };
    const definition = machine({ Call: task({ Output: ['{% $states.input %}', '{% $states.result %}'] }) });
    expect((await attend(definition, { a: 1 }, { tasks })).result.output).toEqual([{ a: 1 }, 'answer']);
  });

  test.each([
    ['a number', { TimeoutSeconds: 7 }, 'States.Timeout'],
    ['an expression', { TimeoutSeconds: '{% 3 + 4 %}' }, 'States.Timeout'],
    ['a missed heartbeat', { TimeoutSeconds: 60, HeartbeatSeconds: 7 }, 'States.HeartbeatTimeout'],
  ])('a silent task is given up after %s, and told', async (_what, fields, error) => {
    let call: TaskCall | undefined;
    const tasks: RunOptions['tasks'] = (_resource, _argument, told) => {
      call = told;
      return new Promise(() => {});
    };
    const { result, seconds } = await attend(machine({ Call: task(fields) }), {}, { tasks });
    expect([result.error, seconds, call?.signal.aborted]).toEqual([error, 7, true]);
  });

  test('an answered task leaves no timer behind', async () => {
    const clock = new VirtualClock(0);
    const definition = machine({ Call: task({ TimeoutSeconds: 60, HeartbeatSeconds: 30 }) }, { TimeoutSeconds: 90 });
    const running = runStateMachine(definition, {}, { tasks: echo, clock });
    await clock.runUntil(Number.POSITIVE_INFINITY);
    expect([(await running).status, clock.now()]).toEqual(['SUCCEEDED', 0]);
  });

  test('a heartbeat gives the task more time', async () => {
    const clock = new VirtualClock(0);
    const tasks: RunOptions['tasks'] = (_resource, _argument, { heartbeat }) => {
      clock.after(6_000, heartbeat);
      return new Promise((resolve) => {
        clock.after(12_000, () => resolve('late'));
      });
    };
    const running = runStateMachine(machine({ Call: task({ HeartbeatSeconds: 7 }) }), {}, { tasks, clock });
    await clock.runUntil(Number.POSITIVE_INFINITY);
    expect((await running).output).toBe('late');
  });

  test('every attempt that waits for a token gets its own, the same in every run', async () => {
    const run = async () => {
      const tokens: unknown[] = [];
      const tasks: RunOptions['tasks'] = async (_resource, argument, { taskToken }) => {
        tokens.push(taskToken);
        expect(argument).toEqual({ token: taskToken });
        if (tokens.length === 1) throw new Error('again');
      };
      const definition = machine({
        Await: task({
          Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
          Arguments: { token: '{% $states.context.Task.Token %}' },
          Retry: [{ ErrorEquals: ['Error'] }],
        }),
      });
      const { result } = await attend(definition, {}, { tasks, context: { Execution: { Id: 'ticket-1' } } });
      return { tokens, events: result.events };
    };
    const { tokens, events } = await run();
    expect(new Set(tokens).size).toBe(2);
    expect((await run()).tokens).toEqual(tokens);
    expect(events.slice(-6)).toEqual([
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited:Await',
      'ExecutionSucceeded',
    ]);
  });
});
