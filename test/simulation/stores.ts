import { dynamodbMentionStore } from '../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbTellingStore } from '../../functions/adapters/dynamodb/dynamodb-telling-store.ts';
import { dynamodbTicketStore } from '../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { documents } from '../../infra/local/in-process/clients.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';

/** The stores of a desk as people at the command line use them: no fault befalls their calls. */
export function storesOf(desk: Pick<InProcessDesk, 'cloud' | 'nameOf'>) {
  const client = documents((service, operation, input) =>
    desk.cloud.call({ service, operation, input, caller: 'people' }),
  );
  const table = (name: 'Mentions' | 'Tickets'): string =>
    desk.nameOf('AWS::DynamoDB::GlobalTable', (path) => path.startsWith(`${name}/`));
  return {
    tickets: dynamodbTicketStore(client, table('Tickets')),
    mentions: dynamodbMentionStore(client, table('Mentions')),
    telling: dynamodbTellingStore(client, table('Tickets')),
  };
}
