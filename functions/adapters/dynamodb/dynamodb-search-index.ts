import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../ports/clock.ts';
import type { SearchIndex } from '../../ports/ticket-search.ts';
import type { DocumentClient } from './document-client.ts';
import { type Manifest, type Segment, searchManifest, type Unread } from './search-manifest.ts';
import { planMerge, writeMerged } from './search-merge.ts';
import { purgeSegments } from './search-purge.ts';
import { type SearchShards, searchShards } from './search-shards.ts';
import { numberPrefix, theNumbers } from './ticket-items.ts';
import { type PostTerms, withoutPurged } from './ticket-search-rows.ts';

/** As long as the Lambda may run: whoever holds it longer is dead. */
const leaseMs = 5 * 60_000;
/** Readers that saw the manifest before rows went out of it are done with them long before that. */
const readersNeedMs = 15 * 60_000;
/** More at once would take more memory than the Lambda has. */
const postsPerRun = 20_000;

/**
 * Folds what is fresh into segments; see infra/decisions/0016. Whatever a run that dies leaves undone, readers see nothing of
 * it, and the next one does it: the manifest is written after the rows that it names, and on condition that it is still the
 * run's turn.
 */
export const dynamodbSearchIndex = (client: DocumentClient, tableName: string, clock: Clock): SearchIndex => ({
  async prefixes() {
    const answer = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'ticketId = :numbers AND begins_with(#item, :kind)',
        ExpressionAttributeNames: { '#item': 'item' },
        ExpressionAttributeValues: { ':numbers': theNumbers, ':kind': numberPrefix },
      }),
    );
    return (answer.Items ?? []).map(({ item }) => String(item).slice(numberPrefix.length));
  },

  async fold(prefix) {
    const now = clock.now();
    const manifests = searchManifest(client, tableName, prefix);
    const shards = searchShards(client, tableName, prefix);
    const { fresh: waiting, purges: asked, manifest: seen } = await manifests.read();
    const hasOutdated = seen.unread.some((rows) => isOutdated(rows, now));
    if (waiting.length === 0 && asked.length === 0 && !hasOutdated) return undefined;

    const manifest = await manifests.take(now, leaseMs);
    if (manifest === undefined) return undefined;
    const { fresh, purges } = await manifests.read({ isConsistent: true });

    await purgeSegments(shards, manifest.segments, purges);
    const standing = withoutPurged(fresh, purges);
    await manifests.remove([...fresh.filter((row) => !standing.includes(row)), ...purges]);

    const outdated = manifest.unread.filter((rows) => isOutdated(rows, now));
    for (const rows of outdated) await shards.removeAll(rows);
    const unread = manifest.unread.filter((rows) => !outdated.includes(rows));

    const posts = standing.slice(0, postsPerRun);
    await manifests.commit(await taken({ ...manifest, unread }, posts, shards, now, manifests.announce));
    await manifests.remove(posts);
    return { posts: posts.length, forgotten: purges.length, isMore: posts.length < standing.length };
  },
});

/** The manifest with the posts in its segments. */
async function taken(
  { fence, segments, unread }: Manifest,
  posts: readonly PostTerms[],
  shards: SearchShards,
  now: number,
  announce: (fence: number, unread: readonly Unread[]) => Promise<void>,
): Promise<Manifest> {
  const [first, ...others] = posts;
  if (first === undefined) return { fence, segments, unread };
  const unreadSince = ({ id, shards: count }: Segment): Unread => ({ id, shards: count, since: now });
  const plan = planMerge(fence, segments, [first, ...others]);
  await announce(fence, [...unread, unreadSince(plan.segment)]);
  const segment = await writeMerged(shards, plan);
  return { fence, segments: [...plan.kept, segment], unread: [...unread, ...plan.merged.map(unreadSince)] };
}

const isOutdated = ({ since }: Unread, now: number): boolean => since <= now - readersNeedMs;
