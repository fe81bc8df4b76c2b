import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { NotifyInput } from '../../contracts/handling.ts';
import type { Ticket } from '../../contracts/ticket.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { postIdOf } from '../../domain/filing.ts';
import { asFound, type NoticeKind, versionShown } from '../../domain/notice.ts';
import { noticeFor } from '../../domain/notice-for.ts';
import type { Clock } from '../../ports/clock.ts';
import { MentionMissing, type MentionStore } from '../../ports/mention-store.ts';
import { type CardNotifier, type NotificationLog, type Notifier, NotifierRefused } from '../../ports/notifier.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { reviseCards } from '../follow-post/revise-cards.ts';
import { seePost } from '../follow-post/see-post.ts';
import { deliverOnce } from './deliver-once.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly tickets: TicketStore;
  readonly log: NotificationLog;
  readonly slack: CardNotifier;
  readonly email: Notifier;
  readonly clock: Clock;
}

/**
 * Tells the people of a ticket's route that it was opened, that one of its times will soon be over, or that one has passed;
 * and those of a post's route that it joined. Where the post is gone they are told without it. A reminder or an escalation is
 * not worth sending where somebody has done by now what it is about: an earlier attempt may have failed long ago. A post that
 * changes while its card is under way finds no card to change, so the row is looked at once more when the card is there.
 */
export const notifyPeople = ({ desk, mentions, tickets, log, slack, email, clock }: Ports) =>
  stepHandler(NotifyInput, async (input, context: Context): Promise<void> => {
    const { ticketId, opening, kind, mentionId, at, route, link = 0 } = input;
    const [ticket, seen] = await Promise.all([
      tickets.read(ticketId),
      mentionId === undefined ? undefined : seePost(mentions, mentionId),
    ]);
    // An execution of an earlier opening has nothing left to say.
    if (ticket.opening !== opening) return;
    if (isDone(kind, ticket) || (isReminder(kind) && isQuiet(ticket, clock.now()))) return;
    if (isEscalation(kind)) {
      const further = link === 0 ? {} : { to: `link ${link}`, requestId: String(link) };
      const escalatedAt = at ?? ticket.escalatedAt ?? ticket.openedAt;
      await tickets.addHistory(ticketId, { opening, what: 'escalated', by: kind, at: escalatedAt, ...further });
    }
    const joined = kind === 'raised' ? mentionId : undefined;
    const shows = joined ?? ticket.openedBy;
    const post = seen ?? (await seePost(mentions, shows));
    if (post === undefined) throw new MentionMissing(`the row of ${shows} is missing or unreadable`);
    // It was taken out of the row before there was a ticket to forget it.
    if (post === 'gone') await tickets.forgetReasons(ticketId, shows);
    const raised = joined === undefined ? {} : { postId: postIdOf(joined), ...(route !== undefined && { route }) };
    const addressed = noticeFor(desk, { kind, link, ...raised }, ticket, post);
    // Longer than this attempt can live, by whichever clock.
    const from = clock.now();
    const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
    const claim = { by: context.awsRequestId, from, until };
    // One channel that fails must not keep the other from being told: its failure is thrown at the end.
    const deliveries = await Promise.allSettled(
      [slack, email]
        .filter(({ channel }) => addressed[channel].length > 0)
        .map(async (notifier) => {
          const books = { log, of: ticketId, claim, mentionId: shows };
          const delivery = await deliverOnce(addressed.notice, notifier, addressed[notifier.channel], books);
          logger.info('notice delivered', { ticketId, kind, channel: notifier.channel, delivery });
          if (notifier.channel !== 'slack') return;
          // Nobody knows what an earlier attempt has shown.
          const shown = delivery === 'sent-before' ? asFound : versionShown(post);
          await reviseCards({ desk, mentions, tickets, log, slack }, ticketId, shows, shown);
        }),
    );
    const failures = deliveries.flatMap((delivery) => (delivery.status === 'rejected' ? [delivery.reason] : []));
    // A refusal is not tried again, so it must not hide a failure that would be.
    const worthAnotherTry = failures.find((failure) => !(failure instanceof NotifierRefused));
    if (failures.length > 0) throw worthAnotherTry ?? failures[0];
  });

const isReminder = (kind: NoticeKind): boolean => kind === 'remind-acknowledge' || kind === 'remind-resolve';
const isEscalation = (kind: NoticeKind): boolean => kind === 'missed-acknowledge' || kind === 'missed-resolve';

/** The workflow goes by what it knew when it stopped waiting; somebody may have acted since. */
function isDone(kind: NoticeKind, { status }: Ticket): boolean {
  if (kind === 'opened' || kind === 'raised') return false;
  return kind === 'remind-resolve' || kind === 'missed-resolve' ? status === 'resolved' : status !== 'open';
}

const isQuiet = ({ status, quietUntil }: Ticket, now: number): boolean =>
  (status === 'snoozed' || status === 'waiting') && quietUntil !== undefined && Date.parse(quietUntil) > now;
