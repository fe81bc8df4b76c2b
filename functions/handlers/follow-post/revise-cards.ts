import type { Desk } from '../../contracts/desk.ts';
import { asFound, readNoticeKey, type ShownPost, versionShown } from '../../domain/notice.ts';
import { noticeOf } from '../../domain/notice-for.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { CardNotifier, NotificationLog, SentCard } from '../../ports/notifier.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { seePost } from './see-post.ts';

export interface CardPorts {
  readonly desk: Desk;
  readonly mentions: Pick<MentionStore, 'read' | 'redacted'>;
  readonly tickets: Pick<TicketStore, 'read'>;
  readonly log: Pick<NotificationLog, 'cards'>;
  readonly slack: Pick<CardNotifier, 'revise'>;
}

/**
 * Changes the cards that show a mention until they show what its row says. It looks again after each change: whoever changes
 * the row meanwhile, or changes the cards at the same time, the last look is later than the last change.
 * @param shown the version that the cards show; without it, that of a post that was never edited
 * @throws what the notifier throws, after every card was tried
 */
export async function reviseCards(
  ports: CardPorts,
  ticketId: string,
  mentionId: string,
  shown = asFound,
): Promise<void> {
  const post = await seePost(ports.mentions, mentionId);
  if (post === undefined || versionShown(post) === shown) return;
  await showOnCards(ports, ticketId, mentionId, post);
  await reviseCards(ports, ticketId, mentionId, versionShown(post));
}

/** Changes every card of a ticket that shows the mention to what is given. */
export async function showOnCards(
  { desk, tickets, log, slack }: CardPorts,
  ticketId: string,
  mentionId: string,
  post: ShownPost,
): Promise<void> {
  const cards = (await log.cards(ticketId)).filter((card) => card.mentionId === mentionId);
  // An answer of our own may lie where there is no ticket yet.
  if (cards.length === 0) return;
  const ticket = await tickets.read(ticketId);
  const revise = async ({ key, receipt }: SentCard): Promise<void> => {
    const of = readNoticeKey(key);
    if (of === undefined) return;
    const notice = noticeOf(desk, of, { ...ticket, opening: of.opening }, post);
    const isRevised = await slack.revise(notice, receipt);
    logger.info(isRevised ? 'card changed' : 'card is not there to be changed', { ticketId, mentionId, ...receipt });
  };
  const revisions = await Promise.allSettled(cards.map(revise));
  for (const revision of revisions) if (revision.status === 'rejected') throw revision.reason;
}
