import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { eventBridgePublisher } from '../../adapters/eventbridge/eventbridge-publisher.ts';
import { stepFunctionsCallbacks } from '../../adapters/stepfunctions/stepfunctions-callbacks.ts';
import { stepFunctionsHandling } from '../../adapters/stepfunctions/stepfunctions-handling.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { actOnTicket } from './act-on-ticket.ts';

const env = readEnv({
  LAMBDA_TASK_ROOT: nonEmpty,
  MENTION_TABLE_NAME: nonEmpty,
  TICKET_TABLE_NAME: nonEmpty,
  EVENT_BUS_NAME: nonEmpty,
  HANDLE_TICKET_ARN: nonEmpty,
});
const dynamodb = documentClient();
const stepFunctions = new SFNClient({});

export const handler = actOnTicket({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  mentions: dynamodbMentionStore(dynamodb, env.MENTION_TABLE_NAME),
  tickets: dynamodbTicketStore(dynamodb, env.TICKET_TABLE_NAME),
  callbacks: stepFunctionsCallbacks(stepFunctions),
  handling: stepFunctionsHandling(stepFunctions, env.HANDLE_TICKET_ARN),
  publisher: eventBridgePublisher(new EventBridgeClient({}), env.EVENT_BUS_NAME),
});
