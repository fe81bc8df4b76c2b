import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** One row an author who was looked up, for a day. Empty, and free, unless a watch asks for authors. */
export class AuthorTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      // No point-in-time recovery: it would keep people for 35 days after their accounts had to be forgotten.
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Remembering authors, and finding them again. */
  grantRemember(fn: LambdaFunction): Grant {
    fn.addEnvironment('AUTHOR_TABLE_NAME', this.table.tableName);
    return this.table.grant(fn, 'dynamodb:BatchGetItem', 'dynamodb:PutItem');
  }
}
