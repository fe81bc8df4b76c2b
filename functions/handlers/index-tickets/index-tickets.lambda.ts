import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbSearchIndex } from '../../adapters/dynamodb/dynamodb-search-index.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { indexTickets } from './index-tickets.ts';

const env = readEnv({ TICKET_TABLE_NAME: nonEmpty });

export const handler = indexTickets({
  index: dynamodbSearchIndex(documentClient(), env.TICKET_TABLE_NAME, systemClock),
});
