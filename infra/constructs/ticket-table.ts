import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

const byNumber = 'byNumber';
const byBoard = 'byBoard';

/**
 * Everything about a ticket under its id, and beside the tickets what they share.
 *
 * | `ticketId` | `item` | what it is | who asks for it |
 * | --- | --- | --- | --- |
 * | `<watch>-<post id>` | `ticket` | the ticket, with what its execution waits for; or a signpost: `movedTo` alone | filing, acting, every reader, by the key |
 * | the same | `post#<mention id>` | a post that lies in it; with `movedTo` where it was split out | filing, by the key; readers, by `post#` |
 * | the same | `history#…` | one thing that happened to it | readers, by `history#` |
 * | the same | `notification#…` | what was sent about it | notices, by the key or `notification#` |
 * | the same | `telling#<opening>` | that nobody else is told of its resolution | `tell-author`, by the key |
 * | `numbers` | `number#<prefix>`, `turn#<route>` | the last number, the last turn | filing, by the key |
 * | `author#<hash>` | `matters` | where the author's posts of the last hours went | filing, by the key |
 * | `corrections` | `correction#<mention id>` | a verdict that a person corrected | the corrections command |
 * | `feedback#<watch>` | `request#<mention id>` | what somebody asks for | the ranking |
 * | `search#<prefix>` | `fresh#…`, `purge#…` | hashes of words on their way into, or out of, the search | the search, all of it at once |
 * | the same | `manifest` | where the others lie | the search |
 * | `search#<prefix>#<segment>#<place>` | `shard` | in which tickets the terms of some hashes are said | the search, by the key |
 *
 * | index | keys | what it holds | who asks |
 * | --- | --- | --- | --- |
 * | `byNumber` | `prefix`, `sequence` | the keys of each ticket, under what people call it | whoever was told a number; lists of resolved ones |
 * | `byBoard` | `board`, `openedAt` | the keys of the tickets of a watch that are not resolved, by their opening | lists |
 *
 * The indexes hold keys alone, so that a change of a ticket costs nothing there but at its opening and its resolution. Rows
 * with `expiresAt` leave by it; a ticket has none.
 */
export class TicketTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('ticketId'),
      sortKey: text('item'),
      globalSecondaryIndexes: [
        {
          indexName: byNumber,
          partitionKey: text('prefix'),
          sortKey: { name: 'sequence', type: AttributeType.NUMBER },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: byBoard,
          partitionKey: text('board'),
          sortKey: text('openedAt'),
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** One row at a time: tickets, their posts, their history, what was sent about them. */
  grantReadWrite(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
  }

  /** Following a conversation to where its ticket lies. */
  grantFollow(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:BatchGetItem');
  }

  /** All posts of a ticket, its whole history, or all that was sent about it. */
  grantQuery(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:Query');
  }

  /** Adding rows about no ticket that are never changed. */
  grantAdd(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:PutItem');
  }

  /** Keeping what the search reads. */
  grantFold(fn: LambdaFunction): Grant {
    const actions = ['Query', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];
    return this.#grant(fn, ...actions.map((action) => `dynamodb:${action}`));
  }

  /** Writing down what is sent about no ticket. */
  grantLog(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
  }

  /** The table's own `grant` would give its indexes away with it, which only people ask, by the command line. */
  #grant(fn: LambdaFunction, ...actions: string[]): Grant {
    fn.addEnvironment('TICKET_TABLE_NAME', this.table.tableName);
    return Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [this.table.tableArn] });
  }
}
