import { mentionKey } from '../../functions/contracts/mention-key.ts';
import { Verdict } from '../../functions/contracts/verdict.ts';
import type { SeenMention } from './happening.ts';
import { seenPost } from './seen-post.ts';
import type { Dynamo } from './services/dynamodb.ts';

/** The caller under whose name the desk looks into its own tables; its reads are on nobody's bill. */
export const viewer = 'viewer';

type AttributeValue = Readonly<Record<string, unknown>>;

/** A DynamoDB attribute as plain JSON. */
function plain(attribute: AttributeValue): unknown {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'S':
    // In base64, as it travels.
    case 'B':
    case 'BOOL':
      return value;
    case 'N':
      return Number(value);
    case 'NULL':
      return null;
    case 'L':
      return (value as readonly AttributeValue[]).map(plain);
    case 'M':
      return plainItem(value as Readonly<Record<string, AttributeValue>>);
    default:
      throw new Error(`no table of ours holds attributes of the type ${type}`);
  }
}

/** An item as plain JSON. */
export const plainItem = (item: Readonly<Record<string, AttributeValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, plain(attribute)]));

type Item = Record<string, AttributeValue>;

/** Every item of a table. */
export const scan = (dynamo: Dynamo, TableName: string): Promise<Item[]> => allPages(dynamo, 'Scan', { TableName });

/** The items under one partition key, in the order of their sort keys. */
export const query = (dynamo: Dynamo, TableName: string, name: string, value: string): Promise<Item[]> =>
  allPages(dynamo, 'Query', {
    TableName,
    KeyConditionExpression: '#name = :value',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':value': { S: value } },
    ConsistentRead: true,
  });

async function allPages(dynamo: Dynamo, operation: 'Scan' | 'Query', asked: object): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: unknown;
  do {
    const input = { ...asked, ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }) };
    const page = (await dynamo.call({ service: 'dynamodb', operation, input, caller: viewer })) as {
      Items: Item[];
      LastEvaluatedKey?: unknown;
    };
    items.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

/** The row of a mention as plain JSON; undefined where there is none. */
export async function mentionRow(
  dynamo: Dynamo,
  TableName: string,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const { stream, post } = mentionKey(id);
  const input = { TableName, Key: { stream: { S: stream }, post: { S: post } }, ConsistentRead: true };
  const { Item } = (await dynamo.call({ service: 'dynamodb', operation: 'GetItem', input, caller: viewer })) as {
    Item?: Record<string, AttributeValue>;
  };
  return Item && plainItem(Item);
}

/** The mention of a row, for people to look at; undefined where it has no verdict. */
export async function seeMention(dynamo: Dynamo, TableName: string, id: string): Promise<SeenMention | undefined> {
  const row = (await mentionRow(dynamo, TableName, id)) ?? {};
  const verdict = Verdict.safeParse(row.verdict);
  if (!verdict.success) return undefined;
  return {
    id,
    ...seenPost(row, verdict.data),
    author: row.authorHandle === undefined ? `X user ${row.authorId}` : `@${row.authorHandle}`,
    verdict: verdict.data,
    route: row.route === undefined ? undefined : String(row.route),
  };
}
