import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** One row a mention, by its id: the only place where the text of a post lives. Rows leave by `expiresAt`. */
export class MentionTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
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

  /** Writing verdicts, and reading the one that stands. */
  grantSettle(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
  }

  /** Letting texts go. */
  grantExpire(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:UpdateItem');
  }

  /** Going through all of them, and taking out what those say whose posts are gone. */
  grantRedact(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:Scan', 'dynamodb:UpdateItem');
  }

  #grant(fn: LambdaFunction, ...actions: string[]): Grant {
    fn.addEnvironment('MENTION_TABLE_NAME', this.table.tableName);
    return this.table.grant(fn, ...actions);
  }
}
