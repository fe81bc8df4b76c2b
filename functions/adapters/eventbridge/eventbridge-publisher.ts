import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { EventEntry } from '../../contracts/define-event.ts';
import { type Publisher, PublishFailed } from '../../ports/publisher.ts';
import { type Backoff, backOff, realPause } from '../backoff.ts';

/** `PutEvents` takes at most 10 entries; ours stay far below its limit of 1 MB. */
const entriesPerCall = 10;
export const publishBackoff: Backoff = { tries: 5, base: 50, cap: 1_000, pause: realPause };

export const eventBridgePublisher = (
  client: Pick<EventBridgeClient, 'send'>,
  busName: string,
  backoff: Backoff = publishBackoff,
): Publisher => ({
  async publish(entries) {
    for (let at = 0; at < entries.length; at += entriesPerCall) {
      let open: readonly EventEntry[] = entries.slice(at, at + entriesPerCall);
      let reason = '';
      for (let attempt = 0; open.length > 0; attempt++) {
        if (attempt === backoff.tries) {
          throw new PublishFailed(`the bus refused ${open.length} entries ${attempt} times, last with ${reason}`);
        }
        if (attempt > 0) await backOff(backoff, attempt);
        const Entries = open.map((entry) => ({ ...entry, EventBusName: busName }));
        const answer = await client.send(new PutEventsCommand({ Entries }));
        // A call that succeeds may have dropped some: only those are sent again.
        const results = answer.Entries ?? [];
        reason = results.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode ?? reason;
        open = (answer.FailedEntryCount ?? 0) === 0 ? [] : open.filter((_, i) => results[i]?.EventId === undefined);
      }
    }
  },
});
