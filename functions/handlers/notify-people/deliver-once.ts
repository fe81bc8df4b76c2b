import type { Notice } from '../../domain/notice.ts';
import { type Claim, NoticeClaimed, type NotificationLog, type Notifier } from '../../ports/notifier.ts';

export type Delivery = 'sent' | 'sent-before' | 'sent-again';

/**
 * Sends a notice so that people see it once. What is about to be sent is claimed and written down first; where that was
 * done before and nobody knows how it ended, the channel itself is asked. A channel that can't tell gets it again: better
 * twice than never, and it is counted.
 * @throws NoticeClaimed where another attempt may be under way; whatever the notifier throws
 */
export async function deliverOnce(
  notice: Notice,
  notifier: Notifier,
  to: readonly string[],
  log: NotificationLog,
  claim: Claim,
): Promise<Delivery> {
  const { ticketId } = notice.ticket;
  const key = `${notice.key}#${notifier.channel}`;
  const state = await log.begin(ticketId, key, claim);
  if (state === 'sent') return 'sent-before';
  if (state === 'claimed') throw new NoticeClaimed(`another attempt at ${key} may be under way`);
  try {
    const arrived = state === 'begun' && (await notifier.wasSent(notice, to));
    if (arrived !== true) await notifier.send(notice, to);
    await log.sent(ticketId, key);
    if (arrived === true) return 'sent-before';
    return arrived === 'unknowable' ? 'sent-again' : 'sent';
  } catch (error) {
    // Where this fails too, the next attempt has to wait until the claim is over.
    await log.release(ticketId, key, claim.by).catch(() => {});
    throw error;
  }
}
