import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ssmSecret } from '../../../functions/adapters/ssm/ssm-secret.ts';

const ssm = mockClient(SSMClient);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  ssm.reset();
  ssm
    .on(GetParameterCommand)
    .resolvesOnce({ Parameter: { Value: 'first' } })
    .resolves({ Parameter: { Value: 'second' } });
});
afterEach(() => vi.useRealTimers());

const minutes = (n: number) => n * 60_000;

test('a secret is read decrypted, once for five minutes', async () => {
  const secret = ssmSecret(new SSMClient({}), '/overheard/token');
  expect(await secret()).toBe('first');
  vi.setSystemTime(minutes(5));
  expect(await secret()).toBe('first');
  expect(ssm.calls().map(({ args }) => args[0].input)).toEqual([{ Name: '/overheard/token', WithDecryption: true }]);
  vi.setSystemTime(minutes(5) + 1);
  expect(await secret()).toBe('second');
});

test('a fresh read goes past what is held, and is held from then on', async () => {
  const secret = ssmSecret(new SSMClient({}), '/overheard/token');
  await secret();
  expect(await secret({ fresh: true })).toBe('second');
  expect(await secret()).toBe('second');
  expect(ssm.calls()).toHaveLength(2);
});

test('an empty parameter is an error that says what to do, and is not held', async () => {
  ssm.reset();
  ssm
    .on(GetParameterCommand)
    .resolvesOnce({})
    .resolves({ Parameter: { Value: 'written' } });
  const secret = ssmSecret(new SSMClient({}), '/overheard/token');
  await expect(secret()).rejects.toThrow("'/overheard/token' is empty: write the secret into it");
  expect(await secret()).toBe('written');
});
