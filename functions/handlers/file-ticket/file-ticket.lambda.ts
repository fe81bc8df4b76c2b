import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { fileTicket } from './file-ticket.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, TICKET_TABLE_NAME: nonEmpty });

export const handler = fileTicket({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  tickets: dynamodbTicketStore(documentClient(), env.TICKET_TABLE_NAME),
});
