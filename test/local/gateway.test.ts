import { BatchDetectSentimentCommand, ComprehendClient } from '@aws-sdk/client-comprehend';
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetAccountCommand, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Gateway, type GatewayOptions, startGateway } from '../../infra/local/services/gateway.ts';
import { type Service, type ServiceCall, ServiceError } from '../../infra/local/services/service.ts';

const started: Gateway[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(started.splice(0).map((gateway) => gateway.close()));
});

async function serve(service: Service, options: Omit<GatewayOptions, 'service'> = {}) {
  const gateway = await startGateway({ service, ...options });
  started.push(gateway);
  return { url: gateway.url, config: configFor(gateway.url) };
}

const configFor = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'SearchMentions', secretAccessKey: 'none' },
});

const signed = {
  authorization: 'AWS4-HMAC-SHA256 Credential=Redrive/20260101/us-east-1/sqs/aws4_request, Signature=0',
};

const nothing: Service = async () => ({});

const put = new PutItemCommand({ TableName: 'Mentions', Item: { pk: { S: '1' }, likes: { N: '3' } } });

describe('a call of an SDK client arrives as the call it is, with its caller', () => {
  test.each<[string, (config: ReturnType<typeof configFor>) => Promise<unknown>, Partial<ServiceCall>]>([
    [
      'DynamoDB',
      (config) => new DynamoDBClient(config).send(put),
      {
        service: 'dynamodb',
        operation: 'PutItem',
        input: { TableName: 'Mentions', Item: { pk: { S: '1' }, likes: { N: '3' } } },
      },
    ],
    [
      'EventBridge, whose times are in seconds',
      (config) =>
        new EventBridgeClient(config).send(
          new PutEventsCommand({ Entries: [{ Source: 'overheard', Detail: '{}', Time: new Date(1_700_000_000_000) }] }),
        ),
      {
        service: 'events',
        operation: 'PutEvents',
        input: { Entries: [{ Source: 'overheard', Detail: '{}', Time: 1_700_000_000 }] },
      },
    ],
    [
      'Step Functions',
      (config) => new SFNClient(config).send(new StartExecutionCommand({ stateMachineArn: 'arn', input: '{}' })),
      { service: 'states', operation: 'StartExecution', input: { stateMachineArn: 'arn', input: '{}' } },
    ],
    [
      'Comprehend',
      (config) =>
        new ComprehendClient(config).send(new BatchDetectSentimentCommand({ LanguageCode: 'en', TextList: ['hi'] })),
      { service: 'comprehend', operation: 'BatchDetectSentiment', input: { LanguageCode: 'en', TextList: ['hi'] } },
    ],
    [
      'SSM',
      (config) => new SSMClient(config).send(new GetParameterCommand({ Name: '/slack', WithDecryption: true })),
      { service: 'ssm', operation: 'GetParameter', input: { Name: '/slack', WithDecryption: true } },
    ],
    [
      'SES, which speaks REST',
      (config) => new SESv2Client(config).send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from('hi') } } })),
      { service: 'ses', operation: 'SendEmail', input: { Content: { Raw: { Data: 'aGk=' } } } },
    ],
  ])('%s', async (_, send, expected) => {
    const calls: ServiceCall[] = [];
    const { config } = await serve(async (call) => void calls.push(call));
    await send(config);
    expect(calls).toEqual([{ ...expected, caller: 'SearchMentions' }]);
  });

  test('SQS, whose client the project does not need', async () => {
    const calls: ServiceCall[] = [];
    const { url } = await serve(async (call) => void calls.push(call));
    const headers = { 'x-amz-target': 'AmazonSQS.SendMessage', ...signed };
    await fetch(url, { method: 'POST', headers, body: '{"MessageBody":"é"}' });
    expect(calls).toEqual([
      { service: 'sqs', operation: 'SendMessage', input: { MessageBody: 'é' }, caller: 'Redrive' },
    ]);
  });
});

test('an answer is parsed by the client', async () => {
  const { config } = await serve(async () => ({ executionArn: 'arn:1', startDate: 1_700_000_000.5 }));
  const answer = await new SFNClient(config).send(new StartExecutionCommand({ stateMachineArn: 'arn' }));
  expect(answer).toMatchObject({ executionArn: 'arn:1', startDate: new Date(1_700_000_000_500) });
});

describe('an error is the class that an adapter catches', () => {
  test('in the JSON protocol', async () => {
    const { config } = await serve(async () => {
      throw new ServiceError('ConditionalCheckFailedException', 'The conditional request failed');
    });
    const refused = new DynamoDBClient(config).send(put);
    await expect(refused).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    await expect(refused).rejects.toMatchObject({ message: 'The conditional request failed' });
  });

  test('in REST', async () => {
    const { config } = await serve(async () => {
      throw new ServiceError('MessageRejected', 'Email address is not verified');
    });
    const refused = new SESv2Client(config).send(new SendEmailCommand({ Content: {} }));
    await expect(refused).rejects.toBeInstanceOf(MessageRejected);
    await expect(refused).rejects.toMatchObject({ message: 'Email address is not verified' });
  });

  test('and a throttled call is tried again', async () => {
    let calls = 0;
    const { config } = await serve(async () => {
      if (++calls < 2) throw new ServiceError('ThrottlingException', 'Rate exceeded');
      return {};
    });
    await new DynamoDBClient(config).send(put);
    expect(calls).toBe(2);
  });
});

test('a failed call is not tried again because the desk lives in another year', async () => {
  let calls = 0;
  const { config } = await serve(async () => {
    calls++;
    throw new ServiceError('ConditionalCheckFailedException', 'The conditional request failed');
  });
  vi.useFakeTimers({ now: Date.UTC(2031, 0, 1), toFake: ['Date'] });
  await expect(new DynamoDBClient(config).send(put)).rejects.toThrow('The conditional request failed');
  expect(calls).toBe(1);
});

describe('what the desk does not serve is refused by name', () => {
  test('another operation of SES', async () => {
    const { config } = await serve(nothing);
    await expect(new SESv2Client(config).send(new GetAccountCommand({}))).rejects.toThrow(
      'the local desk does not serve ses GET /v2/email/account',
    );
  });

  test.each([
    ['another service', { 'x-amz-target': 'Kinesis_20131202.PutRecord' }, 'Kinesis_20131202 PutRecord'],
    ['another protocol', { 'content-type': 'application/x-www-form-urlencoded' }, 'sqs POST /'],
  ])('%s', async (_, headers, named) => {
    const { url } = await serve(nothing);
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...signed }, body: '{}' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      __type: 'UnknownOperationException',
      message: `the local desk does not serve ${named}`,
    });
  });
});

test.each([
  ['an unsigned call', {}, '{}', 403, 'MissingAuthenticationTokenException'],
  ['a body that is no JSON', signed, '{', 400, 'SerializationException'],
  ['a fault of the desk itself', signed, '{}', 500, 'InternalFailure'],
])('%s is answered as AWS answers it', async (_, headers, body, status, code) => {
  const { url } = await serve(async () => {
    throw new TypeError('undefined is not a table');
  });
  const target = { 'x-amz-target': 'DynamoDB_20120810.PutItem' };
  const answer = await fetch(url, { method: 'POST', headers: { ...target, ...headers }, body });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-amzn-errortype')).toBe(code);
});

describe('outside AWS', () => {
  test('a pretended vendor gets what is below its prefix, and answers as it likes', async () => {
    const { url } = await serve(nothing, {
      mounts: {
        '/x': async ({ method, path, query, headers, body }) => ({
          status: 429,
          headers: { 'x-rate-limit-reset': '60' },
          body: `${method} ${path} ${query.get('max')} ${headers.authorization} ${body}`,
        }),
      },
    });
    const headers = { authorization: 'Bearer token' };
    const answer = await fetch(`${url}/x/2/tweets?max=10`, { method: 'POST', headers, body: 'hé' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('x-rate-limit-reset')).toBe('60');
    expect(await answer.text()).toBe('POST /2/tweets 10 Bearer token hé');
  });

  test.each([
    ['/x', 'x /'],
    ['/x/', 'x /'],
    ['/slack/api/chat.postMessage', 'slack /api/chat.postMessage'],
  ])('%s goes to %s', async (path, expected) => {
    const tell = (name: string) => async (request: { readonly path: string }) => ({
      status: 200,
      headers: {},
      body: `${name} ${request.path}`,
    });
    const { url } = await serve(nothing, { mounts: { '/x': tell('x'), '/slack': tell('slack') } });
    expect(await (await fetch(url + path)).text()).toBe(expected);
  });

  test('a path that only begins with the letters of a prefix is none of its business', async () => {
    const { url } = await serve(nothing, { mounts: { '/x': async () => ({ status: 200, headers: {}, body: '' }) } });
    expect((await fetch(`${url}/xylophone`, { headers: signed })).status).toBe(400);
  });

  test('a vendor that breaks is a 500 with the reason, not a hanging request', async () => {
    const { url } = await serve(nothing, { mounts: { '/x': () => Promise.reject(new Error('no such script')) } });
    const answer = await fetch(`${url}/x/2`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('no such script');
  });
});

test('it closes at once although clients keep their connections and a request is running', async () => {
  let reached = () => {};
  const running = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const gateway = await startGateway({
    service: () => {
      reached();
      return new Promise(() => {});
    },
  });
  const headers = { 'x-amz-target': 'AmazonSSM.GetParameter', ...signed };
  const cut = expect(fetch(gateway.url, { method: 'POST', headers, body: '{}' })).rejects.toThrow();
  await running;
  await gateway.close();
  await cut;
  await expect(fetch(gateway.url)).rejects.toThrow();
});
