import { describe, expect, test } from 'vitest';
import { type RunOptions, type RunResult, runStateMachine } from '../../infra/local/states.ts';
import { attend, done, echo, failing, machine, silent, task, waiting } from './attend.ts';

const busy = failing('Busy');

/** Runs until it fails, and redrives it with other tasks. */
async function redriven(definition: object, then: Partial<RunOptions> = {}, first: RunOptions['tasks'] = busy) {
  const { result: before } = await attend(definition, { ticket: 7 }, { tasks: first });
  return { before, ...(await again(definition, before, then)) };
}

async function again(definition: object, { failedAt }: RunResult, options: Partial<RunOptions> = {}) {
  if (failedAt === undefined) throw new Error('it cannot be taken up again');
  return attend(definition, 'not looked at', { ...options, resumeFrom: failedAt });
}

const notify = machine({
  Prepare: { Type: 'Pass', Assign: { by: 'ana' }, Output: { prepared: true }, Next: 'Notify' },
  Notify: task({ Assign: { by: 'bo' }, Output: ['{% $states.input %}', '{% $by %}'], Next: 'Done' }),
  Done: { Type: 'Succeed' },
});

test('goes on in the state that failed, with its input and variables, and leaves out what succeeded', async () => {
  const { before, result } = await redriven(notify);
  expect(before).toMatchObject({ status: 'FAILED', error: 'Busy' });
  expect(result).toMatchObject({ status: 'SUCCEEDED', output: [{ prepared: true }, 'ana'] });
  expect(result.failedAt).toBeUndefined();
  expect(result.events).toEqual([
    ...before.events,
    'ExecutionRedriven',
    ...['TaskStateEntered:Notify', 'TaskScheduled', 'TaskStarted', 'TaskSucceeded', 'TaskStateExited:Notify'],
    ...['SucceedStateEntered:Done', 'SucceedStateExited:Done', 'ExecutionSucceeded'],
  ]);
});

test('events are numbered on, and the result of the first run stays as it was', async () => {
  const ids: number[] = [];
  const { before } = await redriven(notify, { onEvent: ({ id }) => ids.push(id) });
  expect(ids[0]).toBe(before.events.length + 1);
  expect(before.events.at(-1)).toBe('ExecutionFailed');
});

test('fails again from the same place, with what its variables were, as often as it is redriven', async () => {
  const first = await redriven(notify, { tasks: busy });
  const second = await again(notify, first.result);
  expect(second.result.output).toEqual([{ prepared: true }, 'ana']);
  expect(second.result.events.filter((event) => event === 'ExecutionRedriven')).toHaveLength(2);
});

test('the context object counts the redrives and says when; input and start are those of the execution', async () => {
  const definition = machine({
    Wait: { Type: 'Wait', Seconds: 60, Next: 'Read' },
    Read: task({ Output: '{% $states.context.Execution %}' }),
  });
  const { before, result } = await redriven(definition, { tasks: busy });
  const second = await again(definition, result);
  expect(before.failedAt?.context.Execution).not.toHaveProperty('RedriveTime');
  expect(second.result.output).toMatchObject({
    Input: { ticket: 7 },
    StartTime: '1970-01-01T00:00:00.000Z',
    RedriveCount: 2,
    RedriveTime: '1970-01-01T00:00:00.000Z',
  });
});

describe('counts anew', () => {
  test('the attempts of a retrier', async () => {
    const retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 2 }];
    const definition = machine({ Call: task({ Retry: retry, Output: '{% $states.context.State.RetryCount %}' }) });
    let calls = 0;
    const recovering: RunOptions['tasks'] = (...call) => (++calls < 3 ? busy(...call) : echo(...call));
    const { before, result } = await redriven(definition, { tasks: recovering });
    expect(before.events.filter((event) => event === 'TaskScheduled')).toHaveLength(3);
    expect([result.output, calls]).toEqual([2, 3]);
  });

  test('the time-out of the execution, which is what ended it', async () => {
    const definition = machine(
      { Idle: { Type: 'Wait', Seconds: 6, Next: 'Call' }, Call: task() },
      { TimeoutSeconds: 10 },
    );
    const { before, result, seconds } = await redriven(definition, { tasks: silent }, silent);
    expect(before).toMatchObject({ status: 'TIMED_OUT', failedAt: { state: 'Call' } });
    expect([result.status, seconds]).toEqual(['TIMED_OUT', 10]);
    expect((await again(definition, result)).result.status).toBe('SUCCEEDED');
  });
});

test('no token of before is issued again', async () => {
  const tokens: unknown[] = [];
  const noting: RunOptions['tasks'] = (resource, argument, call) => {
    tokens.push(call.taskToken);
    return busy(resource, argument, call);
  };
  const definition = machine({ Await: task({ Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken' }) });
  await redriven(definition, { tasks: noting }, noting);
  expect(new Set(tokens).size).toBe(2);
});

test('a Fail state is entered again and fails again', async () => {
  const definition = machine({
    Call: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }] }),
    GiveUp: { Type: 'Fail', Error: 'Enough', Cause: 'of it' },
  });
  const { result } = await redriven(definition);
  expect(result).toMatchObject({ status: 'FAILED', error: 'Enough', cause: 'of it' });
  expect(result.events.slice(-3)).toEqual(['ExecutionRedriven', 'FailStateEntered:GiveUp', 'ExecutionFailed']);
});

const lost = { StartAt: 'Lose', States: { Lose: { Type: 'Fail', Error: 'Lost' } } };

test.each([
  ['Parallel', { Type: 'Parallel', Branches: [waiting('Idle', 1), lost], End: true }],
  ['Map', { Type: 'Map', Items: [1, 2], ItemProcessor: lost, End: true }],
])('a failed %s is refused by its name', async (type, state) => {
  const definition = machine({ Split: state });
  const { failedAt: resumeFrom } = (await attend(definition)).result;
  if (resumeFrom === undefined) throw new Error('it did not fail');
  const refused = runStateMachine(definition, {}, { tasks: echo, resumeFrom });
  await expect(refused).rejects.toMatchObject({
    name: 'NotSupported',
    message: expect.stringContaining(`${type} state 'Split'`),
  });
});

test('a Task after a Map that succeeded is redriven', async () => {
  const definition = machine({
    Each: { Type: 'Map', Items: [1, 2], ItemProcessor: { StartAt: 'One', States: { One: done } }, Next: 'Call' },
    Call: task(),
  });
  expect((await redriven(definition)).result).toMatchObject({ status: 'SUCCEEDED', output: [1, 2] });
});

test('an input that no state was entered with leaves nothing to redrive', async () => {
  const { result } = await attend(notify, 'x'.repeat(300_000));
  expect([result.status, result.failedAt]).toEqual(['FAILED', undefined]);
});
