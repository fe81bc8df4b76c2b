import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbCheckLedger } from '../../adapters/dynamodb/dynamodb-check-ledger.ts';
import { dynamodbMentionRegister } from '../../adapters/dynamodb/dynamodb-mention-register.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { xClient } from '../../adapters/x/x-client.ts';
import { xCompliance } from '../../adapters/x/x-compliance.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { checkPosts } from './check-posts.ts';

const env = readEnv({
  LEDGER_TABLE_NAME: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  EVENT_BUS_NAME: nonEmpty,
  X_API_BASE_URL: nonEmpty,
  X_BEARER_TOKEN_PARAMETER: nonEmpty,
});
const dynamodb = documentClient();

export const handler = checkPosts({
  clock: systemClock,
  ledger: dynamodbCheckLedger(dynamodb, env.LEDGER_TABLE_NAME),
  register: dynamodbMentionRegister(dynamodb, env.MENTION_TABLE_NAME),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
  posts: xCompliance(xClient(ssmSecret(new SSMClient({}), env.X_BEARER_TOKEN_PARAMETER), env.X_API_BASE_URL)),
});
