import { SFNClient } from '@aws-sdk/client-sfn';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { stepFunctionsCallbacks } from '../../adapters/stepfunctions/stepfunctions-callbacks.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { actOnTicket } from './act-on-ticket.ts';

const env = readEnv({ MENTION_TABLE_NAME: nonEmpty, TICKET_TABLE_NAME: nonEmpty });
const dynamodb = documentClient();

export const handler = actOnTicket({
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  tickets: dynamodbTicketStore(dynamodb, env.TICKET_TABLE_NAME),
  callbacks: stepFunctionsCallbacks(new SFNClient({})),
});
