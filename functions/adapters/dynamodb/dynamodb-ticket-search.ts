import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Matches, rankTickets } from '../../domain/search-ranking.ts';
import { soughtIn } from '../../domain/search-terms.ts';
import type { FoundTicket, TicketSearch } from '../../ports/ticket-search.ts';
import type { DocumentClient } from './document-client.ts';
import { searchManifest } from './search-manifest.ts';
import { ticketsSaying } from './search-postings.ts';
import { type Purged, purgedBy } from './search-purge.ts';
import { placeOf, searchShards } from './search-shards.ts';
import { termHash } from './term-hash.ts';
import { byNumber, numberKey } from './ticket-items.ts';
import { withoutPurged } from './ticket-search-rows.ts';

/** `acme-12`, and nothing beside it. */
const numberAlone = /^\s*([a-z][a-z0-9]{0,11}-[1-9][0-9]*)\s*$/i;

/**
 * Looks terms up in the segments that the index has folded, and in what came since: a query for what is fresh and the
 * manifest, then the rows of all terms in one batch. Nothing is kept between two questions.
 */
export const dynamodbTicketSearch = (client: DocumentClient, tableName: string): TicketSearch => {
  const ticketsOf = async (prefix: string, terms: readonly number[]): Promise<ReadonlyMap<number, Set<number>>> => {
    const { manifest, fresh, purges } = await searchManifest(client, tableName, prefix).read();
    const asked = manifest.segments.flatMap((segment) =>
      terms.map((term) => ({ term, shard: { segment, place: placeOf(term, segment) } })),
    );
    const found = await searchShards(client, tableName, prefix).read(asked.map(({ shard }) => shard));
    const purged: Purged = purgedBy(purges);
    const tickets = new Map(terms.map((term) => [term, new Set<number>()]));
    asked.forEach(({ term }, i) => {
      const postings = found[i];
      if (postings === undefined) return;
      for (const ticket of ticketsSaying(term, postings)) {
        if (!purged.get(term)?.has(ticket)) tickets.get(term)?.add(ticket);
      }
    });
    for (const { terms: said, sequence } of withoutPurged(fresh, purges)) {
      for (const term of said) tickets.get(term)?.add(sequence);
    }
    return tickets;
  };

  const matchesIn = async (prefix: string, sought: readonly (readonly number[])[]): Promise<Matches> => {
    const tickets = await ticketsOf(prefix, [...new Set(sought.flat())]);
    const sayingAll = ([first = -1, ...others]: readonly number[]): ReadonlySet<number> =>
      new Set(
        [...(tickets.get(first) ?? [])].filter((ticket) => others.every((term) => tickets.get(term)?.has(ticket))),
      );
    return { prefix, tickets: sought.map(sayingAll) };
  };

  const numbered = async (number: string): Promise<readonly FoundTicket[]> => {
    const { prefix, sequence } = numberKey(number);
    const answer = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: byNumber,
        KeyConditionExpression: 'prefix = :prefix AND #sequence = :sequence',
        ExpressionAttributeNames: { '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':prefix': prefix, ':sequence': sequence },
        Limit: 1,
      }),
    );
    return answer.Count === 0 ? [] : [{ number, matched: 1 }];
  };

  return {
    async search({ text, prefixes, limit }) {
      const [, number] = numberAlone.exec(text) ?? [];
      if (number !== undefined) {
        const found = await numbered(number.toUpperCase());
        if (found.length > 0) return found;
      }
      const sought = soughtIn(text).map((terms) => terms.map(termHash));
      if (sought.length === 0) return [];
      const found = await Promise.all(prefixes.map((prefix) => matchesIn(prefix, sought)));
      return rankTickets(found, limit).map(({ prefix, sequence, matched }) => ({
        number: `${prefix}-${sequence}`,
        matched,
      }));
    },
  };
};
