import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

const byAuthor = 'byAuthor';

/**
 * One row a mention: the only place where the text of a post lives. Rows leave by `expiresAt`.
 *
 * | what is asked                                | where                                                                |
 * | -------------------------------------------- | -------------------------------------------------------------------- |
 * | a mention, by its id                         | the table: `stream` is `<watch>/<source>`, `post` the padded post id |
 * | the mentions of a watch, the newest first    | the table, backwards: a source's ids rise with time                  |
 * | an author's mentions, and how many of late   | `byAuthor`: `author` is `<watch>/<source>/<author id>`, `createdAt`  |
 * | every mention of a source, to find gone ones | `byAuthor`, all of it: its entries are small beside the rows         |
 *
 * For the last one `redactedAt` is in the index. A row costs one write unit more for it, and its redaction two.
 *
 * DynamoDB takes 1,000 write units a second under one `stream`: some 300 mentions of one watch, heard and judged. What comes
 * faster is throttled, and tried again by the SDK and the workflow.
 *
 * A row without `author` is not in the index, and would never be found gone. Only mentions of feeds are such rows, and those are
 * not looked for. A table from before there was the index would need its rows written once more; none was ever deployed.
 */
export class MentionTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'stream', type: AttributeType.STRING },
      sortKey: { name: 'post', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: byAuthor,
          partitionKey: { name: 'author', type: AttributeType.STRING },
          sortKey: { name: 'createdAt', type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['redactedAt'],
        },
      ],
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      // No point-in-time recovery: it would keep texts for 35 days after they had to go.
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Adding new mentions, and later versions of their posts. */
  grantAdd(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:PutItem', 'dynamodb:UpdateItem');
  }

  grantRead(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:BatchGetItem');
  }

  /** Counting or listing the mentions of an author. */
  grantQueryAuthors(fn: LambdaFunction): Grant {
    return this.#grantOnAuthors(fn, 'dynamodb:Query');
  }

  /** Writing verdicts, and reading the one that stands. */
  grantSettle(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
  }

  /** Letting texts go. */
  grantExpire(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:UpdateItem');
  }

  /** Going through the index of all of them, and taking out what those say whose posts are gone. */
  grantRedact(fn: LambdaFunction): Grant {
    return this.#grantOnAuthors(fn, 'dynamodb:Scan').combine(this.#grant(fn, 'dynamodb:UpdateItem'));
  }

  #grant(fn: LambdaFunction, ...actions: string[]): Grant {
    return this.#grantOn(this.table.tableArn, fn, ...actions);
  }

  #grantOnAuthors(fn: LambdaFunction, ...actions: string[]): Grant {
    return this.#grantOn(`${this.table.tableArn}/index/${byAuthor}`, fn, ...actions);
  }

  /** The table's own `grant` would give its indexes away with it. */
  #grantOn(resource: string, fn: LambdaFunction, ...actions: string[]): Grant {
    fn.addEnvironment('MENTION_TABLE_NAME', this.table.tableName);
    return Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [resource] });
  }
}
