import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { stepFunctionsHandling } from '../../../functions/adapters/stepfunctions/stepfunctions-handling.ts';
import { handlingOf } from '../../../functions/domain/handling-of.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const sfn = mockClient(SFNClient);
beforeEach(() => sfn.reset());
const handling = stepFunctionsHandling(new SFNClient({}), 'the-arn');
const input = handlingOf(aDesk(), aTicket());

test('the execution of an opening is started under its name', async () => {
  sfn.on(StartExecutionCommand).resolves({});
  await handling.start('acme-1-1', input);
  expect(sfn.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input)).toEqual([
    { stateMachineArn: 'the-arn', name: 'acme-1-1', input: JSON.stringify(input) },
  ]);
});

test('one that was started before looks after it already', async () => {
  sfn.on(StartExecutionCommand).rejects(Object.assign(new Error('taken'), { name: 'ExecutionAlreadyExists' }));
  await expect(handling.start('acme-1-1', input)).resolves.toBeUndefined();
});

test.each(['ExecutionLimitExceeded', 'AccessDeniedException', 'InvalidName'])('%s is thrown on', async (name) => {
  sfn.on(StartExecutionCommand).rejects(Object.assign(new Error(name), { name }));
  await expect(handling.start('acme-1-1', input)).rejects.toMatchObject({ name });
});
