import { Agent, type IncomingMessage, request, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { startDynamo } from '../services/dynamodb.ts';

const dynalite: (options: object) => Server = createRequire(import.meta.url)('dynalite');

const TableName = 'Tickets';
const table = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'ticketId', KeyType: 'HASH' },
    { AttributeName: 'item', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'ticketId', AttributeType: 'S' },
    { AttributeName: 'item', AttributeType: 'S' },
  ],
} as const;

type Call = (operation: string, input: object) => Promise<unknown>;

/** As many calls as one ticket's life makes of each kind that the desk makes most. */
const callsPerTicket = 4;
/** Tickets that are worked on side by side. */
const atOnce = 8;
const warmUp = 200;

async function oneTicket(call: Call, n: number): Promise<void> {
  const Key = { ticketId: { S: `acme-${n}` }, item: { S: 'ticket' } };
  const verdict = {
    M: { intent: { S: 'problem' }, confidence: { N: '0.9' }, reasons: { L: [{ S: 'was kept waiting' }] } },
  };
  await call('PutItem', {
    TableName,
    Item: { ...Key, status: { S: 'open' }, verdict },
    ConditionExpression: 'attribute_not_exists(ticketId)',
  });
  await call('UpdateItem', {
    TableName,
    Key,
    UpdateExpression: 'SET #status = :acknowledged, assignee = :by',
    ConditionExpression: '#status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':acknowledged': { S: 'acknowledged' }, ':open': { S: 'open' }, ':by': { S: 'ana' } },
    ReturnValues: 'ALL_NEW',
  });
  await call('GetItem', { TableName, Key, ConsistentRead: true });
  await call('Query', {
    TableName,
    KeyConditionExpression: 'ticketId = :id',
    ExpressionAttributeValues: { ':id': Key.ticketId },
  });
}

/** Calls a second, once it is warm. */
async function rateOf(call: Call, tickets: number): Promise<number> {
  let next = 0;
  const workUntil = async (end: number): Promise<void> => {
    const work = async (): Promise<void> => {
      while (next < end) await oneTicket(call, next++);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  };
  await workUntil(warmUp);
  const startedAt = performance.now();
  await workUntil(warmUp + tickets);
  return (tickets * callsPerTicket) / ((performance.now() - startedAt) / 1000);
}

/** Calls a second that our tables answer in process, with what they count for the bill. */
export async function ourRate(tickets: number): Promise<number> {
  const dynamo = await startDynamo({ onConsumed: () => {} });
  await dynamo.createTable(table);
  const rate = await rateOf(
    (operation, input) => dynamo.call({ service: 'dynamodb', operation, input: { ...input }, caller: 'bench' }),
    tickets,
  );
  await dynamo.close();
  return rate;
}

/** The rival: dynalite as it is meant to be used, behind its own HTTP server. */
export async function dynaliteRate(tickets: number): Promise<number> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const call: Call = (operation, input) => post({ port, agent, operation, body: JSON.stringify(input) });
  await call('CreateTable', table);
  const rate = await rateOf(call, tickets);
  agent.destroy();
  await new Promise((closed) => server.close(closed));
  return rate;
}

interface Sent {
  readonly port: number;
  readonly agent: Agent;
  readonly operation: string;
  readonly body: string;
}

function post({ port, agent, operation, body }: Sent): Promise<unknown> {
  return new Promise((settle, fail) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260303T060000Z',
      // It wants to see a signature and checks none.
      authorization:
        'AWS4-HMAC-SHA256 Credential=bench/20260303/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    };
    const asked = request({ port, agent, headers, host: '127.0.0.1', method: 'POST' }, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer: unknown = JSON.parse(Buffer.concat(chunks).toString());
        if (response.statusCode === 200) settle(answer);
        else fail(new Error(`${operation}: ${JSON.stringify(answer)}`));
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });
}
