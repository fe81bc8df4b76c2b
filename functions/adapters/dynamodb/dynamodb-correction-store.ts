import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Correction } from '../../contracts/correction.ts';
import type { CorrectionStore } from '../../ports/correction-store.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { correctionItem, correctionPrefix, theCorrections } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * One row a corrected mention, `{ ticketId: 'corrections', item: 'correction#<mention id>', …correction }`: in the table of
 * tickets, where they are found without going through all mentions, and outlive the rows of those.
 */
export const dynamodbCorrectionStore = (client: DocumentClient, tableName: string): CorrectionStore => ({
  async correct(correction) {
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: { ticketId: theCorrections, item: correctionItem(correction.mentionId), ...correction },
          // Of two that cross, the younger one stands, whichever comes first.
          ConditionExpression: 'attribute_not_exists(ticketId) OR #at < :at',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':at': correction.at },
          ReturnValues: 'ALL_OLD',
        }),
      ),
    );
    if (written === undefined) return 'stands';
    return written.Attributes === undefined ? 'added' : 'replaced';
  },

  async all() {
    const rows = await rowsUnder(client, tableName, theCorrections, correctionPrefix);
    return rows.map((row) => Correction.parse(row)).sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  },
});
