import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { recordAnswer } from './record-answer.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, MENTION_TABLE_NAME: nonEmpty, TICKET_TABLE_NAME: nonEmpty });
const dynamodb = documentClient();

export const handler = recordAnswer({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  tickets: dynamodbTicketStore(dynamodb, env.TICKET_TABLE_NAME),
  clock: systemClock,
});
