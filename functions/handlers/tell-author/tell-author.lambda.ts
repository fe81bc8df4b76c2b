import { SSMClient } from '@aws-sdk/client-ssm';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbTellingStore } from '../../adapters/dynamodb/dynamodb-telling-store.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { ssmSecret } from '../../adapters/ssm/ssm-secret.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { xReplier } from '../../adapters/x/x-replier.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { tellAuthor } from './tell-author.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  TICKET_TABLE_NAME: nonEmpty,
  X_API_BASE_URL: nonEmpty,
  X_ACCOUNTS_PARAMETER: nonEmpty,
});
const dynamodb = documentClient();

export const handler = tellAuthor({
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  tickets: dynamodbTicketStore(dynamodb, env.TICKET_TABLE_NAME),
  log: dynamodbNotificationLog(dynamodb, env.TICKET_TABLE_NAME),
  telling: dynamodbTellingStore(dynamodb, env.TICKET_TABLE_NAME),
  replier: xReplier(
    readDesk(env.LAMBDA_TASK_ROOT),
    ssmSecret(new SSMClient({}), env.X_ACCOUNTS_PARAMETER),
    env.X_API_BASE_URL,
  ),
});
