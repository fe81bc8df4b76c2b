import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { addressOf, mentionBeside, ticketIdOf } from '../../domain/filing.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import type { Ties } from '../../domain/ties.ts';
import type { Filing } from '../../ports/ticket-store.ts';
import { placeMatter } from './author-matters.ts';
import type { DocumentClient } from './document-client.ts';
import { readRows } from './read-rows.ts';
import { headKey } from './ticket-items.ts';
import { followTrail, type Trail } from './ticket-trail.ts';
import { unlessRefused } from './unless-refused.ts';

export type Homeless = Pick<Filing, 'mention' | 'tiesOf' | 'joinWithin' | 'now'>;

/** Quotes of quotes: further back, the conversation stays by itself. */
const mostQuotes = 5;

/**
 * Where a mention lies, or where the posts of its conversation go. A conversation of which nothing is known yet gets its
 * home, on behalf of the post that began it, whichever of its posts comes first: so the answer is the same in any order.
 */
export async function findPlace(client: DocumentClient, tableName: string, homeless: Homeless): Promise<Trail> {
  const { mention } = homeless;
  const address = ticketIdOf(mention);
  const trail = await followTrail(client, tableName, address, mention);
  const isKnown = trail.head !== undefined || trail.post !== undefined || trail.ticketId !== address;
  if (isKnown) return trail;
  const home = await settle(client, tableName, homeless, mention.conversationId, mostQuotes);
  return followTrail(client, tableName, home, mention);
}

/**
 * Decides where a conversation without a row has its home. Where that is not its own address, a signpost says so there: a
 * conversation has a ticket or a signpost at its address, and whichever is written first stands.
 */
async function settle(
  client: DocumentClient,
  tableName: string,
  homeless: Homeless,
  conversationId: string,
  quotesLeft: number,
): Promise<string> {
  const { mention, tiesOf, joinWithin, now } = homeless;
  const address = addressOf(mention.watch, conversationId);
  const root = await tiesOf(mentionBeside(mention.id, conversationId));
  if (root === undefined) return address;

  const home = async (): Promise<string> => {
    const quoted = await quotedConversation(root, homeless);
    // What is quoted was there before: so nothing ever goes round in a circle.
    if (quoted !== undefined && comparePostIds(quoted, conversationId) < 0) {
      const isSettled = quotesLeft === 0 || (await hasRow(client, tableName, addressOf(mention.watch, quoted)));
      if (isSettled) return addressOf(mention.watch, quoted);
      return settle(client, tableName, homeless, quoted, quotesLeft - 1);
    }
    const { author } = root;
    if (author === undefined) return address;
    const at = Date.parse(root.createdAt);
    return placeMatter(client, tableName, { author, at, now, address, within: joinWithin });
  };

  const movedTo = await home();
  if (movedTo === address) return address;
  const isSignposted = await unlessRefused(
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...headKey(address), movedTo },
        ConditionExpression: 'attribute_not_exists(ticketId)',
      }),
    ),
  );
  return isSignposted === undefined ? address : movedTo;
}

/** One that nobody heard may have begun its conversation. */
async function quotedConversation({ quotes }: Ties, { mention, tiesOf }: Homeless): Promise<string | undefined> {
  if (quotes === undefined) return undefined;
  const quoted = await tiesOf(mentionBeside(mention.id, quotes));
  return quoted?.conversationId ?? quotes;
}

const hasRow = async (client: DocumentClient, tableName: string, ticketId: string): Promise<boolean> => {
  const rows = await readRows(client, { tableName, keys: [headKey(ticketId)], isConsistent: true });
  return rows.length > 0;
};
