import { type Claim, NoticeClaimed, type NotificationLog, type Notifier, type Told } from '../../ports/notifier.ts';

export type Delivery = 'sent' | 'sent-before' | 'sent-again';

/** Where a delivery is written down. */
export interface Books {
  readonly log: NotificationLog;
  /** The ticket that the notice is about, or `theDesk`. */
  readonly of: string;
  readonly claim: Claim;
  /** The mention whose post it shows, so that it can follow the post. @default it shows none */
  readonly mentionId?: string;
}

/**
 * Sends a notice so that people see it once. What is about to be sent is claimed and written down first; where that was
 * done before and nobody knows how it ended, the channel itself is asked. A channel that can't tell gets it again: better
 * twice than never, and it is counted. Of two such cards only the latter is known, and follows its post.
 * @throws NoticeClaimed where another attempt may be under way; whatever the notifier throws
 */
export async function deliverOnce<N extends Told>(
  notice: N,
  notifier: Notifier<N>,
  to: readonly string[],
  { log, of, claim, mentionId }: Books,
): Promise<Delivery> {
  const key = `${notice.key}#${notifier.channel}`;
  const state = await log.begin(of, key, claim);
  if (state === 'sent') return 'sent-before';
  if (state === 'claimed') throw new NoticeClaimed(`another attempt at ${key} may be under way`);
  try {
    const found = state === 'begun' && (await notifier.wasSent(notice, to));
    const isThere = found !== false && found !== 'unknowable';
    const receipt = isThere ? found : await notifier.send(notice, to);
    const isCard = mentionId !== undefined && receipt !== undefined;
    await log.sent(of, key, isCard ? { mentionId, receipt } : undefined);
    if (isThere) return 'sent-before';
    return found === 'unknowable' ? 'sent-again' : 'sent';
  } catch (error) {
    // Where this fails too, the next attempt has to wait until the claim is over.
    await log.release(of, key, claim.by).catch(() => {});
    throw error;
  }
}
