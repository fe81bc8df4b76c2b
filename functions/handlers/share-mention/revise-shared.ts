import type { Desk } from '../../contracts/desk.ts';
import { asFound, type ShownPost, versionShown } from '../../domain/notice.ts';
import { readSharedKey, type SharedPost, sharedOf, sharedPostOf } from '../../domain/shared-post.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { CardNotifier, NotificationLog, SentCard } from '../../ports/notifier.ts';
import { logger } from '../../runtime/logger.ts';
import { seePost } from '../follow-post/see-post.ts';

export interface SharedCardPorts {
  readonly desk: Desk;
  readonly mentions: Pick<MentionStore, 'read' | 'redacted'>;
  readonly log: Pick<NotificationLog, 'cards'>;
  readonly shares: Pick<CardNotifier<SharedPost>, 'revise'>;
}

/** A mention, as events name it. */
interface Named {
  readonly mentionId: string;
  readonly watch: string;
}

/**
 * Changes the cards by which a mention was shared until they show what its row says, looking again after each change; the
 * cards of tickets are changed in the same way by `reviseCards`. A mention that was not shared has none.
 * @param shown the version that the cards show; without it, that of a post that was never edited
 * @throws what the notifier throws, after every card was tried
 */
export async function reviseShared(ports: SharedCardPorts, mention: Named, shown = asFound): Promise<void> {
  const post = await seePost(ports.mentions, mention.mentionId);
  if (post === undefined || versionShown(post) === shown) return;
  await showShared(ports, mention, post);
  await reviseShared(ports, mention, versionShown(post));
}

/** Changes every card by which a mention was shared to what is given. */
export async function showShared(
  { desk, log, shares }: SharedCardPorts,
  mention: Named,
  post: ShownPost,
): Promise<void> {
  const { mentionId } = mention;
  const revise = async ({ key, receipt }: SentCard): Promise<void> => {
    const as = readSharedKey(key);
    if (as === undefined) return;
    const isRevised = await shares.revise(sharedPostOf(desk, mention, as, post), receipt);
    logger.info(isRevised ? 'shared card changed' : 'shared card is not there to be changed', {
      mentionId,
      ...receipt,
    });
  };
  const revisions = await Promise.allSettled((await log.cards(sharedOf(mentionId))).map(revise));
  for (const revision of revisions) if (revision.status === 'rejected') throw revision.reason;
}
