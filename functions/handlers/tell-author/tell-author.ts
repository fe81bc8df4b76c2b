import type { Context } from 'aws-lambda';
import { milliseconds } from '../../contracts/duration.ts';
import { TellInput, type TellOutcome } from '../../contracts/telling.ts';
import type { Ticket } from '../../contracts/ticket.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { tellingKey } from '../../domain/telling.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import { NoticeClaimed, type NotificationLog } from '../../ports/notifier.ts';
import { type Replier, ReplyRefused } from '../../ports/replier.ts';
import type { TellingStore } from '../../ports/telling-store.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { authorHash } from './author-hash.ts';

interface Ports {
  readonly tickets: Pick<TicketStore, 'read' | 'ticketOf' | 'addHistory'>;
  readonly mentions: Pick<MentionStore, 'read'>;
  readonly log: NotificationLog;
  readonly telling: Pick<TellingStore, 'stoppedAt' | 'begun'>;
  readonly replier: Replier;
  readonly clock: Clock;
}

/**
 * Tells one author that what they reported is resolved, by a reply that a person approved. Everything is looked at again at
 * the last moment: a stop, a ticket that was opened anew, a post that is gone. What is about to be said is claimed and
 * written down first, and looked for on our timeline where an earlier attempt's fate is unknown; where that can't tell,
 * nothing is said again.
 * @throws NoticeClaimed, ReplyThrottled, ReplyUnavailable: all worth another try
 */
export const tellAuthor = (ports: Ports) =>
  stepHandler(TellInput, async (input, context: Context): Promise<{ readonly outcome: TellOutcome }> => {
    const { tickets, clock } = ports;
    const { ticketId, opening, mentionId, by } = input;
    const outcome = await tell(ports, input, context);
    if (outcome === 'told' || outcome === 'refused' || outcome === 'unknown') {
      await tickets.addHistory(ticketId, {
        at: new Date(clock.now()).toISOString(),
        what: 'told',
        by,
        opening,
        to: mentionId,
        requestId: `${outcome}#${mentionId}`,
        ...(outcome !== 'told' && { note: notes[outcome] }),
      });
    }
    logger.info('author told', { ticketId, opening, mentionId, outcome });
    return { outcome };
  });

/** As long as the posts of a resolved ticket are kept: without them nobody is told. */
const remembered = milliseconds('365 days');

const notes = {
  refused: 'X refuses the reply',
  unknown: 'nobody knows whether the reply was posted: look at the post',
} as const;

async function tell(
  { tickets, mentions, log, telling, replier, clock }: Ports,
  { ticketId, opening, mentionId, text, at }: TellInput,
  context: Context,
): Promise<TellOutcome> {
  const [stoppedAt, ticket, [post]] = await Promise.all([
    telling.stoppedAt(ticketId, opening),
    tickets.read(ticketId),
    mentions.read([mentionId]),
  ]);
  if (stoppedAt !== undefined && stoppedAt >= at) return 'stopped';
  if (!isResolved(ticket, opening)) return 'not-resolved';
  if (post === undefined || !(await liesIn(tickets, ticketId, await tickets.ticketOf(post)))) return 'gone';
  if (post.source !== 'x' || post.replyVia !== 'api') return 'person';

  const key = tellingKey(ticketId, opening, authorHash(post));
  const from = clock.now();
  const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
  const claim = { by: context.awsRequestId, from, until, mentionId, expires: new Date(from + remembered) };
  const state = await log.begin(ticketId, key, claim);
  if (state === 'sent') return 'told';
  if (state === 'claimed') throw new NoticeClaimed(`another attempt at ${key} may be under way`);
  try {
    // The earlier attempt may have answered another post of theirs: the reply is looked for there, and repeated there.
    const earlier = state === 'begun' ? await telling.begun(ticketId, key) : undefined;
    const [watch = '', , postId = ''] = (earlier?.mentionId ?? mentionId).split('/');
    const found = state === 'begun' && (await replier.find(watch, postId, earlier?.at ?? from));
    if (found === 'unknowable') return 'unknown';
    if (found === false) await replier.reply(watch, postId, text);
    await log.sent(ticketId, key);
    return 'told';
  } catch (error) {
    if (error instanceof ReplyRefused) {
      logger.warn('reply refused', { ticketId, mentionId, reason: error.message });
      // An earlier attempt whose fate is unknown may have been posted for all that.
      await (state === 'new' ? log.withdraw(ticketId, key, claim.by) : log.release(ticketId, key, claim.by));
      return 'refused';
    }
    // Where this fails too, the next attempt has to wait until the claim is over.
    await log.release(ticketId, key, claim.by).catch(() => {});
    throw error;
  }
}

/** Whether that is where a post lies: in the ticket, or in one that was joined into it, be it by way of others. */
async function liesIn(tickets: Pick<TicketStore, 'read'>, ticketId: string, at: string | undefined): Promise<boolean> {
  // What is added on the way is gone through as well, each ticket once.
  const way = new Set(at === undefined ? [] : [at]);
  for (const each of way) {
    if (each === ticketId) return true;
    const { movedTo } = await tickets.read(each);
    if (movedTo !== undefined) way.add(movedTo);
  }
  return false;
}

const isResolved = ({ status, opening }: Ticket, asked: number): boolean => status === 'resolved' && opening === asked;
