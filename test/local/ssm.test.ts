import {
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  ParameterNotFound,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../../infra/local/services/gateway.ts';
import { secureStrings } from '../../infra/local/services/ssm.ts';

let values: Map<string, string>;
let gateway: Gateway;
let client: SSMClient;

beforeEach(async () => {
  values = new Map([['/overheard/slack', 'xoxb-1']]);
  gateway = await startGateway({ service: secureStrings(values) });
  client = new SSMClient({
    endpoint: gateway.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'NotifySlack', secretAccessKey: 'none' },
  });
});
afterEach(() => gateway.close());

const get = (Name: string, WithDecryption = true) => client.send(new GetParameterCommand({ Name, WithDecryption }));

test('a secret is answered, and a rotated one anew', async () => {
  expect((await get('/overheard/slack')).Parameter).toMatchObject({ Type: 'SecureString', Value: 'xoxb-1' });
  values.set('/overheard/slack', 'xoxb-2');
  expect((await get('/overheard/slack')).Parameter?.Value).toBe('xoxb-2');
});

test('who does not ask for decryption does not get the secret', async () => {
  expect((await get('/overheard/slack', false)).Parameter?.Value).not.toContain('xoxb');
});

test('a missing one is the error that an adapter catches', async () => {
  const missing = get('/overheard/x');
  await expect(missing).rejects.toBeInstanceOf(ParameterNotFound);
  await expect(missing).rejects.toThrow('no value for /overheard/x');
});

test('of several, those that are missing are told apart', async () => {
  const Names = ['/overheard/slack', '/overheard/x'];
  const answer = await client.send(new GetParametersCommand({ Names, WithDecryption: true }));
  expect(answer.Parameters?.map(({ Name, Value }) => [Name, Value])).toEqual([['/overheard/slack', 'xoxb-1']]);
  expect(answer.InvalidParameters).toEqual(['/overheard/x']);
});

test('other operations are refused by name', async () => {
  await expect(client.send(new GetParametersByPathCommand({ Path: '/overheard' }))).rejects.toThrow(
    'the local desk does not serve ssm GetParametersByPath',
  );
});
