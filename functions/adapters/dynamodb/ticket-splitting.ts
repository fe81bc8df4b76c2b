import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Ticket } from '../../contracts/ticket.ts';
import { addressBeside } from '../../domain/filing.ts';
import { withoutReasons } from '../../domain/without-reasons.ts';
import { type Acted, type Action, ActionRefused } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { dynamodbSearchedPosts, moveWords } from './dynamodb-searched-posts.ts';
import { writeTransition } from './ticket-change.ts';
import { readHead, rowAt } from './ticket-head.ts';
import { headKey, indexKeys, numberKey, postItem, ticketItem } from './ticket-items.ts';
import { nextNumber } from './ticket-numbers.ts';
import { putPost } from './ticket-post-row.ts';
import { type PostRow, postRows } from './ticket-posts.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * Splits posts out of a ticket into a new one. The new ticket comes first, then the posts' rows in it, and at last the marks
 * on their rows in the old one: wherever that ends half-way, the same request does the rest.
 * @throws TicketUnknown, ActionRefused
 */
export async function splitTicket(
  client: DocumentClient,
  tableName: string,
  action: Action,
  mentionIds: readonly string[],
): Promise<Acted> {
  const { ticket } = await readHead(client, tableName, action.ticketId);
  if (ticket.opening !== action.opening) return { ticket, changed: false, stands: false, taskTokens: [] };
  const leaving = postsThatLeave(ticket, await postRows(client, tableName, ticket.ticketId), mentionIds);
  const opener = leaving.find(({ what }) => what !== 'answered');
  if (opener === undefined) throw new ActionRefused('an answer of our own opens no ticket: split a post out with it');
  const { address, standing } = await addressOfSplit(client, tableName, ticket, opener.mentionId);
  const strayed = leaving.find(({ movedTo = address }) => movedTo !== address);
  if (strayed !== undefined && standing === undefined) throw hasLeft(ticket, strayed);
  const opened = standing ?? (await openSplit(client, tableName, action, ticket, address, opener.mentionId));
  const marked = await Promise.all(
    leaving.map(async (post) => {
      const what = post === opener ? 'opened' : post.what === 'answered' ? 'answered' : 'merged';
      const { movedTo: _, ...row } = post;
      await putPost(client, tableName, address, { ...row, what, at: action.at });
      await moveWords(client, tableName, ticket.ticketId, opened, post.mentionId);
      return leaveFor(client, tableName, ticket.ticketId, post.mentionId, address);
    }),
  );
  const elsewhere = marked.flatMap(({ movedTo }) => (movedTo === address ? [] : [movedTo]));
  if (elsewhere.length === marked.length) {
    // Whoever split the same posts out was faster each time: this ticket has none of its own.
    const [into = address] = elsewhere;
    const { ticketId, opening } = opened;
    await writeTransition(client, tableName, { ...action, ticketId, opening, action: { do: 'join', into } });
    throw hasLeft(ticket, opener);
  }
  const changed = marked.some(({ isNew }) => isNew);
  const stands = changed || opened.openedAt === action.at;
  return { ticket, changed, stands, taskTokens: [], opened };
}

const hasLeft = ({ number }: Ticket, { mentionId }: PostRow): ActionRefused =>
  new ActionRefused(`${mentionId} has left ${number} before`);

/** @throws ActionRefused where one does not lie in the ticket, or no other would be left in one that was not joined */
function postsThatLeave(
  { number, movedTo: joinedInto }: Ticket,
  posts: readonly PostRow[],
  mentionIds: readonly string[],
): readonly PostRow[] {
  const leaving = [...new Set(mentionIds)].map((mentionId) => {
    const post = posts.find((each) => each.mentionId === mentionId);
    if (post === undefined) throw new ActionRefused(`${mentionId} does not lie in ${number}`);
    return post;
  });
  const stays = ({ what, movedTo }: PostRow): boolean => movedTo === undefined && what !== 'answered';
  if (joinedInto === undefined && !posts.some((post) => stays(post) && !leaving.includes(post))) {
    throw new ActionRefused(`nothing would be left in ${number}: split fewer posts out`);
  }
  return leaving;
}

/** Where the new ticket lies, and the ticket itself where an earlier delivery opened it. */
async function addressOfSplit(
  client: DocumentClient,
  tableName: string,
  { watch, ticketId }: Ticket,
  mentionId: string,
): Promise<{ readonly address: string; readonly standing?: Ticket }> {
  for (let zeros = 1; ; zeros++) {
    const address = addressBeside(watch, mentionId, zeros);
    const row = await rowAt(client, tableName, headKey(address));
    if (row === undefined) return { address };
    if (row.follows === ticketId) return { address, standing: Ticket.parse(row) };
  }
}

async function openSplit(
  client: DocumentClient,
  tableName: string,
  { at, due }: Action,
  from: Ticket,
  address: string,
  openedBy: string,
): Promise<Ticket> {
  if (due === undefined) throw new Error('a split needs to know when the times of the new ticket are over');
  const { watch, brand, conversationId, route, priority, verdict } = from;
  const opened: Ticket = {
    ...{ ticketId: address, watch, brand, conversationId, route, priority },
    number: await nextNumber(client, tableName, numberKey(from.number).prefix),
    status: 'open',
    opening: 1,
    openedBy,
    // What was said of another post is no reason for this one, and would outlive it.
    verdict: openedBy === from.openedBy ? verdict : withoutReasons(verdict),
    openedAt: at,
    ...due,
    escalations: 0,
    follows: from.ticketId,
  };
  const written = await unlessRefused(
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...opened, item: ticketItem, ...indexKeys(opened) },
        ConditionExpression: 'attribute_not_exists(ticketId)',
      }),
    ),
  );
  return written === undefined ? (await readHead(client, tableName, address)).ticket : opened;
}

/**
 * Marks the post as gone from one ticket to the other. Of several that split it out at once, one is first: in the others, the
 * post goes on to that one.
 * @returns where it has gone, and whether this delivery sent it there
 */
async function leaveFor(
  client: DocumentClient,
  tableName: string,
  from: string,
  mentionId: string,
  to: string,
): Promise<{ readonly movedTo: string; readonly isNew: boolean }> {
  if (await markMoved(client, tableName, from, mentionId, to)) return { movedTo: to, isNew: true };
  const left = await rowAt(client, tableName, { ticketId: from, item: postItem(mentionId) });
  const movedTo = String(left?.movedTo);
  if (movedTo !== to) {
    await markMoved(client, tableName, to, mentionId, movedTo);
    await dynamodbSearchedPosts(client, tableName).forget(to, mentionId);
  }
  return { movedTo, isNew: false };
}

/** @returns whether it was not marked before */
async function markMoved(
  client: DocumentClient,
  tableName: string,
  ticketId: string,
  mentionId: string,
  movedTo: string,
): Promise<boolean> {
  const written = await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: { ticketId, item: postItem(mentionId) },
        UpdateExpression: 'SET movedTo = :to',
        ConditionExpression: 'attribute_not_exists(movedTo)',
        ExpressionAttributeValues: { ':to': movedTo },
      }),
    ),
  );
  return written !== undefined;
}
