import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbUsageBooks } from '../../adapters/dynamodb/dynamodb-usage-books.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { xClient } from '../../adapters/x/x-client.ts';
import { xUsage } from '../../adapters/x/x-usage.ts';
import { watchesOn } from '../../domain/watches-on.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { reconcileUsage } from './reconcile-usage.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  LEDGER_TABLE_NAME: nonEmpty,
  EVENT_BUS_NAME: nonEmpty,
  X_API_BASE_URL: nonEmpty,
  X_BEARER_TOKEN_PARAMETER: nonEmpty,
});

export const handler = reconcileUsage({
  clock: systemClock,
  usage: xUsage(xClient(ssmSecret(new SSMClient({}), env.X_BEARER_TOKEN_PARAMETER), env.X_API_BASE_URL)),
  books: dynamodbUsageBooks(documentClient(), env.LEDGER_TABLE_NAME, watchesOn('x', readDesk(env.LAMBDA_TASK_ROOT))),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
});
