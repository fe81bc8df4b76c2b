import type { Desk } from '../../functions/contracts/desk.ts';
import { ticketResolved } from '../../functions/contracts/events.ts';
import { resolutionNoticeApproved } from '../../functions/contracts/telling.ts';
import { whomToTell } from '../../functions/handlers/tell-author/whom-to-tell.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { dice } from './dice.ts';
import { storesOf } from './stores.ts';

const minute = 60_000;

/** Of what is resolved, so much is told; of that, so much is approved a second time, or stopped. */
const habits = { told: 0.6, toldAgain: 0.3, stopped: 0.25 } as const;

/** What one of them has said of an opening, and of no other: X itself refuses the same words twice. */
const textOf = (ticketId: string, opening: number, by: string): string =>
  `It works again, thank you for telling us. ${by} (${ticketId}, ${opening})`;

/**
 * People who approve that those who reported something hear of its resolution; now and then two of them do, or one stops it
 * in the middle.
 * @param until when they go home: milliseconds since the epoch
 */
export function startTellers(desk: InProcessDesk, config: Desk, seed: number, until: number): void {
  const { clock, cloud } = desk;
  const stores = storesOf(desk);
  const isoNow = (): string => new Date(clock.now()).toISOString();

  const approve = async (ticketId: string, opening: number, by: string): Promise<void> => {
    const text = textOf(ticketId, opening, by);
    const prices = { reply: 0.01, replyWithLink: 0.2 };
    const { ticket, recipients } = await whomToTell({ desk: config, prices, ...stores }, ticketId, text);
    const mentionIds = recipients
      .filter(({ via, state }) => via === 'api' && state !== 'sent')
      .map(({ mentionId }) => mentionId);
    const isResolved = ticket.status === 'resolved' && ticket.opening === opening && ticket.movedTo === undefined;
    if (!isResolved || mentionIds.length === 0) return;
    const requestId = `${opening}-told-by-${by}`;
    await desk.putEvent(
      resolutionNoticeApproved.entry({ ticketId, opening, text, by, requestId, at: isoNow(), mentionIds }),
    );
  };

  const seen = new Set<string>();
  cloud.bus.watch((event) => {
    if (event['detail-type'] !== ticketResolved.detailType || 'replay-name' in event) return;
    const { ticketId, opening } = ticketResolved.detail.parse(event.detail);
    const key = `${ticketId}#${opening}`;
    const die = dice(seed, key, 'telling');
    if (seen.has(key) || clock.now() > until || !die.happens(habits.told)) return;
    seen.add(key);
    const after = minute * (1 + die.upTo(4 * 60));
    const later = (ms: number, does: () => Promise<void>): void => void clock.after(after + ms, () => void does());
    later(0, () => approve(ticketId, opening, 'ana'));
    if (die.happens(habits.toldAgain)) later(die.upTo(2) * minute, () => approve(ticketId, opening, 'ben'));
    // It takes a second or two until the first of them is told.
    if (die.happens(habits.stopped))
      later(die.upTo(4_000), () => stores.telling.stop(ticketId, opening, isoNow(), 'mei'));
  });
}
