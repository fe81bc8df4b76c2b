import * as z from 'zod/mini';
import { mentionDeleted, mentionEdited } from '../../contracts/events.ts';
import { ticketIdOf } from '../../domain/filing.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { type CardPorts, reviseCards, showOnCards } from './revise-cards.ts';

interface Ports extends CardPorts {
  readonly tickets: Pick<TicketStore, 'read' | 'holds' | 'addHistory' | 'forgetReasons'>;
}

const PostChanged = z.discriminatedUnion('detail-type', [mentionEdited.event, mentionDeleted.event]);

/**
 * Takes what happened to a post at its source over to its ticket and to the Slack cards that show it. Mails can't be
 * withdrawn: what they said stays with those who got them. A post that is in no ticket is on no card.
 */
export const followPost = (ports: Ports) =>
  stepHandler(PostChanged, async (event): Promise<void> => {
    const { tickets } = ports;
    const { mentionId, at } = event.detail;
    const ticketId = ticketIdOf(event.detail);
    if (!(await tickets.holds(ticketId, mentionId))) return;
    if (event['detail-type'] === mentionEdited.detailType) {
      const { versionId } = event.detail;
      await tickets.addHistory(ticketId, { what: 'edited', by: mentionId, version: versionId, at });
      await reviseCards(ports, ticketId, mentionId);
    } else {
      await tickets.addHistory(ticketId, { what: 'deleted', by: mentionId, at });
      await tickets.forgetReasons(ticketId, mentionId);
      // Whatever its row says by now: the row may be gone as well.
      await showOnCards(ports, ticketId, mentionId, 'gone');
    }
    logger.info('post followed', { what: event['detail-type'], ticketId, mentionId });
  });
