import type { Declaration } from '../cloud/declared.ts';
import { type Dynamo, type DynamoOptions, startDynamo } from './dynamodb.ts';

/** The tables that a template declares, under their logical ids: new ones, or those that an earlier run kept. */
export async function startTables(declaration: Declaration, options: DynamoOptions): Promise<Dynamo> {
  const dynamo = await startDynamo(options);
  for (const { logicalId, properties } of declaration.of('AWS::DynamoDB::GlobalTable')) {
    const { Replicas: _, TimeToLiveSpecification, GlobalSecondaryIndexes, ...table } = properties;
    await dynamo.createTable({
      TableName: logicalId,
      ...table,
      ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
      ...(TimeToLiveSpecification && { TimeToLiveSpecification }),
    });
  }
  return dynamo;
}
