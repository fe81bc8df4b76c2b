import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** One row a watch: how far it was heard, who polls it now, what it spent. Beside them, what the desk has but once. */
export class LedgerTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'watch', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  grantKeep(fn: LambdaFunction): Grant {
    fn.addEnvironment('LEDGER_TABLE_NAME', this.table.tableName);
    return this.table.grant(fn, 'dynamodb:UpdateItem');
  }

  /** Reading what all watches spent. */
  grantRead(fn: LambdaFunction): Grant {
    fn.addEnvironment('LEDGER_TABLE_NAME', this.table.tableName);
    return this.table.grant(fn, 'dynamodb:BatchGetItem');
  }
}
