import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { type Execution, Executions } from '../../infra/local/executions.ts';
import { type Service, ServiceError } from '../../infra/local/services/service.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const day = 86_400_000;
const prefix = 'arn:aws:states:us-east-1:000000000000';

const sends = (fields: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage',
  Arguments: { QueueUrl: 'q', MessageBody: 'm' },
  End: true,
  ...fields,
});

const stateMachine = (Send: object) => ({ QueryLanguage: 'JSONata', StartAt: 'Send', States: { Send } });

/** One Standard machine whose only service is away until it is told otherwise. */
function aDesk(definition: object = stateMachine(sends())) {
  const clock = new VirtualClock(start);
  const desk = { away: true };
  const ended: string[] = [];
  const service: Service = async () => {
    if (desk.away) throw new ServiceError('InternalFailure', 'away');
    return { MessageId: '1' };
  };
  const onEnd = ({ status, transitions }: Execution) => ended.push(`${status} ${transitions}`);
  const executions = new Executions({ clock, service, taskMs: () => 0, onEnd });
  executions.define({ name: 'Handle', type: 'STANDARD', definition });
  const call = (operation: string, input: object) =>
    executions.call({ service: 'states', operation, input: { ...input }, caller: 'people' });
  return Object.assign(desk, {
    ...{ clock, executions, ended, call },
    start: async () => {
      await call('StartExecution', { stateMachineArn: `${prefix}:stateMachine:Handle`, name: 't-1', input: '{}' });
      await clock.runUntil(clock.now() + 60_000);
    },
    redrive: (executionArn = `${prefix}:execution:Handle:t-1`) => call('RedriveExecution', { executionArn }),
  });
}

test('a redriven execution runs again under its name, and succeeds once the service is back', async () => {
  const desk = aDesk();
  await desk.start();
  const [execution] = desk.executions.standard;
  expect(execution).toMatchObject({ status: 'FAILED', error: 'SQS.InternalFailureException', endedAt: start });
  const before = execution?.history.length ?? 0;

  desk.away = false;
  expect(await desk.redrive()).toEqual({ redriveDate: start / 1000 + 60 });
  expect(execution).toMatchObject({ status: 'RUNNING', redriveCount: 1, startedAt: start });
  expect(execution).not.toHaveProperty('error');
  await desk.clock.runUntil(start + 120_000);
  expect(execution).toMatchObject({ status: 'SUCCEEDED', endedAt: start + 60_000 });
  expect(execution).not.toHaveProperty('cause');
  expect(desk.executions.standard).toHaveLength(1);
  expect(execution?.history[before]).toMatchObject({ id: before + 1, type: 'ExecutionRedriven', redriveCount: 1 });
});

test('its transitions are billed once: at each end those since the start or the redrive', async () => {
  const desk = aDesk();
  await desk.start();
  desk.executions.redrive('t-1');
  await desk.clock.runUntil(start + 120_000);
  expect(desk.ended).toEqual(['FAILED 1', 'FAILED 1']);
});

test('it waits for its token again, and hears nothing of an answer to the old one', async () => {
  const Await = sends({
    Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    Arguments: { QueueUrl: 'q', MessageBody: '{% $states.context.Task.Token %}' },
    TimeoutSeconds: 10,
  });
  const clock = new VirtualClock(start);
  const tokens: unknown[] = [];
  const service: Service = async ({ input }) => tokens.push(input.MessageBody);
  const executions = new Executions({ clock, service, taskMs: () => 0 });
  executions.define({ name: 'Handle', type: 'STANDARD', definition: stateMachine(Await) });
  const call = (operation: string, input: object) =>
    executions.call({ service: 'states', operation, input: { ...input }, caller: 'people' });
  await call('StartExecution', { stateMachineArn: `${prefix}:stateMachine:Handle`, name: 't-1' });
  await clock.runUntil(start + 60_000);

  const execution = executions.redrive('t-1');
  await clock.runUntil(start + 61_000);
  const [old, fresh] = tokens;
  await expect(call('SendTaskSuccess', { taskToken: old, output: '1' })).rejects.toMatchObject({
    name: 'TaskTimedOut',
  });
  await call('SendTaskSuccess', { taskToken: fresh, output: '"done"' });
  await clock.runUntil(start + 62_000);
  expect(execution.status).toBe('SUCCEEDED');
});

describe('is refused', () => {
  test('an execution that is not there', async () => {
    const desk = aDesk();
    await desk.start();
    await expect(desk.redrive(`${prefix}:execution:Handle:t-2`)).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
  });

  test('one that succeeded, or that runs again already', async () => {
    const desk = aDesk();
    await desk.start();
    desk.away = false;
    await desk.redrive();
    await expect(desk.redrive()).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
    await desk.clock.runUntil(start + 120_000);
    await expect(desk.redrive()).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
  });

  test.each([
    [14 * day, 'RUNNING'],
    [14 * day + 1, 'FAILED'],
  ])('one that ended too long ago: after %i ms it is %s', async (after, status) => {
    const desk = aDesk();
    await desk.start();
    await desk.clock.runUntil(start + after);
    await desk.redrive().catch((error: Error) => expect(error.name).toBe('ExecutionNotRedrivable'));
    expect(desk.executions.standard[0]?.status).toBe(status);
  });

  test('one whose history is full', async () => {
    const endless = { Type: 'Pass', Output: 1, Next: 'Send' };
    const desk = aDesk(stateMachine(endless));
    await desk.start();
    expect(desk.executions.standard[0]).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    await expect(desk.redrive()).rejects.toMatchObject({ message: expect.stringContaining('history') });
  });

  test('one that failed in a Parallel, and it stays as it is', async () => {
    const lost = { StartAt: 'Lose', States: { Lose: { Type: 'Fail', Error: 'Lost' } } };
    const desk = aDesk(stateMachine({ Type: 'Parallel', Branches: [lost], End: true }));
    await desk.start();
    await expect(desk.redrive()).rejects.toMatchObject({ name: 'NotSupported' });
    expect(desk.executions.standard[0]).toMatchObject({ status: 'FAILED', error: 'Lost', redriveCount: 0 });
  });

  test('one that an earlier run of the desk left', () => {
    const { executions } = aDesk();
    executions.restore([{ machine: 'Handle', name: 'old', input: {}, status: 'FAILED' }]);
    expect(() => executions.redrive('old')).toThrow(expect.objectContaining({ name: 'ExecutionNotRedrivable' }));
  });
});
