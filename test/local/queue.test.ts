import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../../infra/local/services/gateway.ts';
import { Queues } from '../../infra/local/services/queue.ts';

const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/000000000000/SetAside';

let now: number;
let queues: Queues;
let gateway: Gateway;

beforeEach(async () => {
  now = 1_000_000;
  queues = new Queues({ now: () => now, after: () => () => {} });
  queues.create('SetAside');
  gateway = await startGateway({ service: queues.call });
});
afterEach(() => gateway.close());

interface Answer {
  readonly Messages?: readonly { readonly Body: string; readonly ReceiptHandle: string }[];
  readonly [member: string]: unknown;
}

/** What an SQS client would post; the project needs none. */
async function post(operation: string, input: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'x-amz-target': `AmazonSQS.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=Redrive/20260101/us-east-1/sqs/aws4_request, Signature=0',
    },
    body: JSON.stringify({ QueueUrl, ...input }),
  });
  return (await answer.json()) as Answer;
}

const bodies = ({ Messages = [] }: Answer) => Messages.map(({ Body }) => Body);
const handleIn = ({ Messages = [] }: Answer) => Messages[0]?.ReceiptHandle;

test('a message that was set aside is received, and gone once it is deleted', async () => {
  expect(await post('SendMessage', { MessageBody: 'hello' })).toEqual({
    MessageId: '00000000-0000-4000-8000-000000000001',
    MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592',
  });
  const received = await post('ReceiveMessage');
  expect(received.Messages).toEqual([
    {
      MessageId: '00000000-0000-4000-8000-000000000001',
      ReceiptHandle: expect.any(String),
      Body: 'hello',
      MD5OfBody: '5d41402abc4b2a76b9719d911017c592',
    },
  ]);
  await post('DeleteMessage', { ReceiptHandle: handleIn(received) });
  expect(queues.messages('SetAside')).toEqual([]);
});

test('a batch is answered entry by entry, and received up to the number asked for', async () => {
  const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: `body ${Id}` }));
  const { Successful, Failed } = await post('SendMessageBatch', { Entries });
  expect(Successful).toMatchObject([{ Id: 'a' }, { Id: 'b' }, { Id: 'c' }]);
  expect(Failed).toEqual([]);
  expect(bodies(await post('ReceiveMessage', { MaxNumberOfMessages: 2 }))).toEqual(['body a', 'body b']);
  expect(bodies(await post('ReceiveMessage', { MaxNumberOfMessages: 10 }))).toEqual(['body c']);
});

test('a message that was received and not deleted comes back when its time is over', async () => {
  await post('SendMessage', { MessageBody: 'poison' });
  const first = await post('ReceiveMessage', { VisibilityTimeout: 60 });
  now += 59_999;
  expect(bodies(await post('ReceiveMessage'))).toEqual([]);
  now += 1;
  expect(bodies(await post('ReceiveMessage'))).toEqual(['poison']);

  await post('DeleteMessage', { ReceiptHandle: handleIn(first) });
  expect(queues.messages('SetAside')).toHaveLength(1);
});

test('looking into a queue takes nothing out of it', async () => {
  await post('SendMessage', { MessageBody: 'poison' });
  await post('ReceiveMessage', { VisibilityTimeout: 0 });
  const seen = [
    { messageId: '00000000-0000-4000-8000-000000000001', body: 'poison', sentAt: 1_000_000, receiveCount: 1 },
  ];
  expect(queues.messages('SetAside')).toEqual(seen);
  expect(queues.messages(QueueUrl)).toEqual(seen);
  expect(bodies(await post('ReceiveMessage'))).toEqual(['poison']);
});

test('making a queue again keeps what lies in it', async () => {
  await post('SendMessage', { MessageBody: 'poison' });
  queues.create('SetAside');
  expect(queues.messages('SetAside')).toHaveLength(1);
});

test.each([
  ['an operation', 'PurgeQueue', {}, 'UnknownOperationException', 'the local desk does not serve sqs PurgeQueue'],
  ['a member', 'SendMessage', { MessageBody: 'm', DelaySeconds: 5 }, 'ValidationException', 'DelaySeconds'],
  ['a queue', 'SendMessage', { QueueUrl: 'https://host/1/Orders', MessageBody: 'm' }, 'QueueDoesNotExist', 'Orders'],
  ['eleven at once', 'ReceiveMessage', { MaxNumberOfMessages: 11 }, 'ValidationException', 'MaxNumberOfMessages'],
])('%s that it does not know is refused by name', async (_, operation, input, code, named) => {
  expect(await post(operation, input)).toEqual({ __type: code, message: expect.stringContaining(named) });
});
