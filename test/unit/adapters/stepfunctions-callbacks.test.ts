import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { stepFunctionsCallbacks } from '../../../functions/adapters/stepfunctions/stepfunctions-callbacks.ts';

const sfn = mockClient(SFNClient);
beforeEach(() => sfn.reset());
const callbacks = stepFunctionsCallbacks(new SFNClient({}));
const named = (name: string): Error => Object.assign(new Error(name), { name });

test.each([
  [undefined, '{}'],
  [{ status: 'acknowledged' }, '{"status":"acknowledged"}'],
  [
    { status: 'snoozed', quietUntil: '2026-11-23T08:00:00.000Z' },
    '{"status":"snoozed","quietUntil":"2026-11-23T08:00:00.000Z"}',
  ],
] as const)('the waiting execution is woken, and told how the ticket stands: %o', async (answer, output) => {
  sfn.on(SendTaskSuccessCommand).resolves({});
  await callbacks.succeed('a-token', answer);
  expect(sfn.calls().map(({ args }) => args[0].input)).toEqual([{ taskToken: 'a-token', output }]);
});

test.each(['TaskTimedOut', 'TaskDoesNotExist'])('%s: the wait ended another way, which is no error', async (name) => {
  sfn.on(SendTaskSuccessCommand).rejects(named(name));
  await expect(callbacks.succeed('a-token')).resolves.toBeUndefined();
});

test.each(['InvalidToken', 'ThrottlingException', 'AccessDeniedException'])('%s is thrown on', async (name) => {
  sfn.on(SendTaskSuccessCommand).rejects(named(name));
  await expect(callbacks.succeed('a-token')).rejects.toMatchObject({ name });
});
