import type { Desk } from '../../contracts/desk.ts';
import type { Mention } from '../../contracts/mention.ts';
import { type Ties, tiesOf } from '../../domain/ties.ts';
import type { MentionStore } from '../../ports/mention-store.ts';

interface Filed {
  /** Absent where it was redacted. */
  readonly post?: Mention;
  /** Of any mention of the watch. */
  readonly tiesOf: (mentionId: string) => Promise<Ties | undefined>;
}

/** The mention that is filed, and what it and others are tied to; it is read once. */
export async function mentionsAtHand(desk: Desk, mentions: MentionStore, mentionId: string): Promise<Filed> {
  const read = async (id: string) => (await mentions.read([id])).at(0);
  const post = await read(mentionId);
  return {
    ...(post !== undefined && { post }),
    tiesOf: async (id) => {
      const mention = id === mentionId ? post : await read(id);
      return mention && tiesOf(desk, mention);
    },
  };
}
