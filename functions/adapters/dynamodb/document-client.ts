import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What the stores need of a document client, so that a test or the simulation can stand in for it. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });

/** DynamoDB keeps its time-to-live in seconds since the epoch. */
export const epochSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);
