import type { Watch } from '../../contracts/watch.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionSource, SourceFor } from '../../ports/mention-source.ts';
import { timelineOrSearch } from './timeline-or-search.ts';
import type { XClient } from './x-client.ts';
import { xMentionSource } from './x-mention-source.ts';
import { xMentionsTimeline } from './x-mentions-timeline.ts';

/** Where a watch listens on X: to the mentions of its account, where that owns the developer app, else by search. */
export function xSourceFor(client: XClient, clock: Clock): SourceFor {
  const search = xMentionSource(client);
  return (watch): MentionSource => {
    const accountId = ownedAccount(watch);
    return timelineOrSearch(search, accountId === undefined ? undefined : xMentionsTimeline(client, accountId, clock));
  };
}

const ownedAccount = (watch: Watch): string | undefined =>
  'ownedReads' in watch && watch.ownedReads === true ? watch.accountId : undefined;
