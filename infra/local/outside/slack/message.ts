import type { SlackBlock } from './block-kit.ts';

/** What an app puts beside a message, for itself. */
export interface SlackMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A message as it stands in its channel. */
export interface SlackMessage {
  /** As whoever posted it named it: `#support`, or an id. */
  readonly channel: string;
  /** What Slack calls the channel; the same as `channel` where that is an id. */
  readonly channelId: string;
  /** The message's id, which is also its time: seconds since the epoch, a dot, six digits. */
  readonly ts: string;
  /** What stands for the blocks in notifications; the message itself where there are none. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly metadata?: SlackMetadata;
  /** When it was changed last, as `ts` tells times. */
  readonly changedTs?: string;
}
