import { documentClient } from '../../adapters/dynamodb/document-client.ts';
import { dynamodbMentionLists } from '../../adapters/dynamodb/dynamodb-mention-lists.ts';
import { dynamodbMentionStore } from '../../adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbSearchedPosts } from '../../adapters/dynamodb/dynamodb-searched-posts.ts';
import { dynamodbTicketStore } from '../../adapters/dynamodb/dynamodb-ticket-store.ts';
import { dynamodbTurns } from '../../adapters/dynamodb/ticket-numbers.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { readDesk } from '../../runtime/desk-file.ts';
import { nonEmpty, readEnv } from '../../runtime/environment.ts';
import { fileTicket } from './file-ticket.ts';

const env = readEnv({ LAMBDA_TASK_ROOT: nonEmpty, MENTION_TABLE_NAME: nonEmpty, TICKET_TABLE_NAME: nonEmpty });
const client = documentClient();

export const handler = fileTicket({
  desk: readDesk(env.LAMBDA_TASK_ROOT),
  clock: systemClock,
  mentions: dynamodbMentionStore(client, env.MENTION_TABLE_NAME),
  lists: dynamodbMentionLists(client, env.MENTION_TABLE_NAME, systemClock),
  tickets: dynamodbTicketStore(client, env.TICKET_TABLE_NAME),
  searched: dynamodbSearchedPosts(client, env.TICKET_TABLE_NAME),
  turns: dynamodbTurns(client, env.TICKET_TABLE_NAME),
});
