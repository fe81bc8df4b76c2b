import { expect, test } from 'vitest';
import { quotas } from '../../infra/local/services/quotas.ts';
import { allowed } from '../fixtures/policies.ts';
import { deskWithPersonalData } from '../fixtures/small-desk.ts';
import { synthesised } from '../fixtures/synthesised.ts';

/** What has no quota worth the name, and what is allowed along with something else and not called by us. */
const unlimited = /^(sqs|logs):|^dynamodb:DescribeTable$|^states:SendTask(Failure|Heartbeat)$/;

/** `dynamodb:updateItem`, which IAM reads in any case, is `dynamodb.UpdateItem`; invoking has two names at AWS. */
const callOf = (action: string): string =>
  action
    .replace(/:(.)/, (_, first: string) => `.${first.toUpperCase()}`)
    .replace('lambda.InvokeFunction', 'lambda.Invoke');

test('every call that the template may make has a quota, so that none is played without its limit', () => {
  const { storage, desk } = synthesised(deskWithPersonalData);
  const actions = [...allowed(storage), ...allowed(desk)].flatMap((statement) => statement.actions);
  const calls = new Set(actions.filter((action) => !unlimited.test(action)).map(callOf));
  expect(calls).toContain('dynamodb.UpdateItem');
  expect([...calls].filter((call) => !(call in quotas))).toEqual([]);
});
