import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';

/** A call to a service in the name of one function. */
export type Call = (service: string, operation: string, input: Members) => Promise<unknown>;
export type Members = Readonly<Record<string, unknown>>;

interface Command {
  readonly input: Members;
}

/** A client of the AWS SDK as the adapters use one, less serialising, signing and the network: `send` is the call. */
export const client = (call: Call, service: string): { send: never } => ({
  send: ((command: Command) => call(service, command.constructor.name.replace(/Command$/, ''), command.input)) as never,
});

/** The document client: plain values here, DynamoDB's attribute values there. */
export const documents = (call: Call): DocumentClient => ({
  send: (async (command: Command) => {
    const shape = shapes[command.constructor.name];
    if (shape === undefined) throw new Error(`no adapter of ours sends a ${command.constructor.name}`);
    const answer = (await call('dynamodb', shape.operation, toWire(command.input))) as Members;
    return fromWire(answer);
  }) as unknown as DocumentClient['send'],
});

const shapes: Readonly<Record<string, { readonly operation: string }>> = {
  BatchGetCommand: { operation: 'BatchGetItem' },
  DeleteCommand: { operation: 'DeleteItem' },
  GetCommand: { operation: 'GetItem' },
  PutCommand: { operation: 'PutItem' },
  QueryCommand: { operation: 'Query' },
  ScanCommand: { operation: 'Scan' },
  UpdateCommand: { operation: 'UpdateItem' },
};

const attributes = (values: unknown) =>
  inBase64(marshall(values as Members, { removeUndefinedValues: true }), (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('base64'),
  );
const plain = (item: unknown) =>
  unmarshall(
    inBase64(item as Members, (text: string) => Buffer.from(text, 'base64')) as Parameters<typeof unmarshall>[0],
  );

/** On the wire bytes are text; ours are no deeper than in an attribute of their own. */
const inBase64 = <T>(item: Members, convert: (value: T) => unknown): Members =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const { B: bytes } = value as { readonly B?: T };
      return [name, bytes === undefined ? value : { B: convert(bytes) }];
    }),
  );

/** The members of our requests that hold values. */
function toWire(input: Members): Members {
  const wire: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (name === 'Item' || name === 'Key' || name === 'ExclusiveStartKey' || name === 'ExpressionAttributeValues') {
      wire[name] = attributes(value);
    } else if (name === 'RequestItems') {
      const tables = Object.entries(value as Record<string, { readonly Keys: readonly unknown[] }>);
      wire[name] = Object.fromEntries(tables.map(([table, of]) => [table, { ...of, Keys: of.Keys.map(attributes) }]));
    } else wire[name] = value;
  }
  return wire;
}

/** The members of DynamoDB's answers that hold values. */
function fromWire(answer: Members): Members {
  const read: Record<string, unknown> = { ...answer };
  for (const name of ['Item', 'Attributes', 'LastEvaluatedKey']) if (name in read) read[name] = plain(read[name]);
  if ('Items' in read) read.Items = (read.Items as unknown[]).map(plain);
  if ('Responses' in read) {
    const tables = Object.entries(read.Responses as Record<string, unknown[]>);
    read.Responses = Object.fromEntries(tables.map(([table, items]) => [table, items.map(plain)]));
  }
  if ('UnprocessedKeys' in read) {
    const tables = Object.entries(read.UnprocessedKeys as Record<string, { readonly Keys: unknown[] }>);
    read.UnprocessedKeys = Object.fromEntries(
      tables.map(([table, of]) => [table, { ...of, Keys: of.Keys.map(plain) }]),
    );
  }
  return read;
}
