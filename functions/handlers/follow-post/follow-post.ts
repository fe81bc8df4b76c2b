import * as z from 'zod/mini';
import { mentionDeleted, mentionEdited } from '../../contracts/events.ts';
import type { SearchedPosts } from '../../ports/ticket-search.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { reviseShared, type SharedCardPorts, showShared } from '../share-mention/revise-shared.ts';
import { type CardPorts, reviseCards, showOnCards } from './revise-cards.ts';

interface Ports extends CardPorts, SharedCardPorts {
  readonly tickets: Pick<TicketStore, 'read' | 'ticketsOf' | 'addHistory' | 'forgetReasons'>;
  readonly searched: SearchedPosts;
}

const PostChanged = z.discriminatedUnion('detail-type', [mentionEdited.event, mentionDeleted.event]);

/**
 * Takes what happened to a post at its source over to its ticket and to the Slack cards that show it. Mails can't be
 * withdrawn: what they said stays with those who got them. A post that is in no ticket is on no card but that by which it was
 * shared; one that was split out of a ticket may be on the cards of both, and its reasons in either.
 */
export const followPost = (ports: Ports) =>
  stepHandler(PostChanged, async (event): Promise<void> => {
    const { tickets } = ports;
    const { mentionId, at } = event.detail;
    const isDeleted = event['detail-type'] === mentionDeleted.detailType;
    await (isDeleted ? showShared(ports, event.detail, 'gone') : reviseShared(ports, event.detail));
    const { watch, conversationId } = event.detail;
    const all = await tickets.ticketsOf({ id: mentionId, watch, conversationId });
    const ticketId = all.at(-1);
    if (ticketId === undefined) return;
    if (event['detail-type'] === mentionEdited.detailType) {
      const { versionId } = event.detail;
      await tickets.addHistory(ticketId, { what: 'edited', by: mentionId, version: versionId, at });
      for (const each of all) await reviseCards(ports, each, mentionId);
      const [post] = await ports.mentions.read([mentionId]);
      if (post !== undefined) await ports.searched.revise(ticketId, mentionId, post.text);
    } else {
      await tickets.addHistory(ticketId, { what: 'deleted', by: mentionId, at });
      for (const each of all) {
        await tickets.forgetReasons(each, mentionId);
        await ports.searched.forget(each, mentionId);
        // Whatever its row says by now: the row may be gone as well.
        await showOnCards(ports, each, mentionId, 'gone');
      }
    }
    logger.info('post followed', { what: event['detail-type'], ticketId, mentionId });
  });
