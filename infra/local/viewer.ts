import { Verdict } from '../../functions/contracts/verdict.ts';
import type { SeenMention } from './happening.ts';
import type { Dynamo } from './services/dynamodb.ts';

/** The caller under whose name the desk looks into its own tables; its reads are on nobody's bill. */
export const viewer = 'viewer';

type AttributeValue = Readonly<Record<string, unknown>>;

/** A DynamoDB attribute as plain JSON. */
function plain(attribute: AttributeValue): unknown {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'S':
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

const plainItem = (item: Readonly<Record<string, AttributeValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, plain(attribute)]));

/** Every item of a table. */
export async function scan(dynamo: Dynamo, TableName: string): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let ExclusiveStartKey: unknown;
  do {
    const input = { TableName, ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }) };
    const page = (await dynamo.call({ service: 'dynamodb', operation: 'Scan', input, caller: viewer })) as {
      Items: Record<string, AttributeValue>[];
      LastEvaluatedKey?: unknown;
    };
    items.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

/** The mention of a row, for people to look at; undefined where it has no verdict. */
export async function seeMention(dynamo: Dynamo, TableName: string, id: string): Promise<SeenMention | undefined> {
  const input = { TableName, Key: { id: { S: id } }, ConsistentRead: true };
  const { Item } = (await dynamo.call({ service: 'dynamodb', operation: 'GetItem', input, caller: viewer })) as {
    Item?: Record<string, AttributeValue>;
  };
  const row = Item === undefined ? {} : plainItem(Item);
  const verdict = Verdict.safeParse(row.verdict);
  if (!verdict.success) return undefined;
  return {
    id,
    text: String(row.text),
    author: row.authorHandle === undefined ? `X user ${row.authorId}` : `@${row.authorHandle}`,
    verdict: verdict.data,
    route: row.route === undefined ? undefined : String(row.route),
  };
}
