import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** Everything about a ticket under its id: the ticket, its posts, its history, what was sent about it. */
export class TicketTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'ticketId', type: AttributeType.STRING },
      sortKey: { name: 'item', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** One row at a time: tickets, their posts, their history, what was sent about them. */
  grantReadWrite(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
  }

  /** All posts of a ticket, or all that was sent about it. */
  grantQuery(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:Query');
  }

  /** Writing down what is sent about no ticket. */
  grantLog(fn: LambdaFunction): Grant {
    return this.#grant(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
  }

  #grant(fn: LambdaFunction, ...actions: string[]): Grant {
    fn.addEnvironment('TICKET_TABLE_NAME', this.table.tableName);
    return this.table.grant(fn, ...actions);
  }
}
