import type { ShownPost } from '../../domain/notice.ts';
import type { MentionStore } from '../../ports/mention-store.ts';

/** What there is to show of a mention's post now; undefined where its row was never there, or its time is over. */
export async function seePost(
  mentions: Pick<MentionStore, 'read' | 'redacted'>,
  mentionId: string,
): Promise<ShownPost | undefined> {
  const [mention] = await mentions.read([mentionId]);
  if (mention !== undefined) return mention;
  const [redacted] = await mentions.redacted([mentionId]);
  return redacted && 'gone';
}
