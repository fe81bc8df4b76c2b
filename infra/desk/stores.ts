import { dynamodbFeedbackStore } from '../../functions/adapters/dynamodb/dynamodb-feedback-store.ts';
import { dynamodbMentionLists } from '../../functions/adapters/dynamodb/dynamodb-mention-lists.ts';
import { dynamodbMentionStore } from '../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbTellingStore } from '../../functions/adapters/dynamodb/dynamodb-telling-store.ts';
import { dynamodbTicketSearch } from '../../functions/adapters/dynamodb/dynamodb-ticket-search.ts';
import { dynamodbTicketStore } from '../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { OpenDesk } from './open-desk.ts';
import { reach } from './reach.ts';
import type { WhichDesk } from './which-desk.ts';

/**
 * Opens the stores of a desk, wherever it is.
 * @throws DeskRefused, KeptTablesRefused
 */
export async function openDesk(which: WhichDesk): Promise<OpenDesk> {
  // Checking the team's config takes a while, and most desks tell their own.
  const reached = await reach(which, async () => (await import('../config/desk.ts')).default);
  const { client, mentionTable, ticketTable, config, now, close } = reached;
  const stores = {
    tickets: dynamodbTicketStore(client, ticketTable),
    mentions: dynamodbMentionStore(client, mentionTable),
  };
  return {
    ...{ config, now, close },
    ...stores,
    lists: dynamodbMentionLists(client, mentionTable, { now }),
    search: dynamodbTicketSearch(client, ticketTable),
    feedback: dynamodbFeedbackStore(client, ticketTable),
    telling: dynamodbTellingStore(client, ticketTable),
    acts: async () => (await import('./acts.ts')).actsOn(reached, stores),
  };
}
