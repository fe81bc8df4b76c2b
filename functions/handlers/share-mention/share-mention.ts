import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { mentionTriaged } from '../../contracts/events.ts';
import type { ShareOutput } from '../../contracts/sharing.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { asFound, versionShown } from '../../domain/notice.ts';
import { type SharedPost, sharedBy, sharedOf, sharedPostOf, shareRouteNamed } from '../../domain/shared-post.ts';
import type { Clock } from '../../ports/clock.ts';
import { MentionMissing, type MentionStore } from '../../ports/mention-store.ts';
import type { CardNotifier, NotificationLog } from '../../ports/notifier.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { seePost } from '../follow-post/see-post.ts';
import { deliverOnce } from '../notify-people/deliver-once.ts';
import { reviseShared } from './revise-shared.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: Pick<MentionStore, 'read' | 'redacted'>;
  readonly log: NotificationLog;
  readonly slack: CardNotifier<SharedPost>;
  readonly clock: Clock;
}

/** Shows a mention's post in the channel of its route, once. Nobody but colleagues ever hears of it. */
export const shareMention = ({ desk, mentions, log, slack, clock }: Ports) =>
  stepHandler(mentionTriaged.detail, async (triaged, context: Context): Promise<ShareOutput> => {
    const { mentionId, verdict } = triaged;
    const route = shareRouteNamed(desk, triaged.route);
    const as = sharedBy(route);
    const post = await seePost(mentions, mentionId);
    if (post === undefined) throw new MentionMissing(`the row of ${mentionId} is missing or unreadable`);
    const shared = sharedPostOf(desk, triaged, as, post, verdict);
    const from = clock.now();
    // Longer than this attempt can live, by whichever clock.
    const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
    const claim = { by: context.awsRequestId, from, until };
    const channel = post === 'gone' ? withoutSending(slack) : slack;
    const delivery = await deliverOnce(shared, channel, [route.slack], {
      log,
      of: sharedOf(mentionId),
      claim,
      mentionId,
    });
    // Nobody knows what an earlier attempt has shown; and the post may have changed while its card was under way.
    const shown = delivery === 'sent-before' ? asFound : versionShown(post);
    await reviseShared({ desk, mentions, log, shares: slack }, triaged, shown);
    const outcome = delivery === 'sent-before' ? 'shared-before' : post === 'gone' ? 'gone' : 'shared';
    logger.info('mention shared', { mentionId, as, outcome });
    return { mentionId, as, channel: route.slack, outcome };
  });

/** A post that is gone is news to nobody; but an earlier attempt may have left a card, which is still looked for. */
const withoutSending = (slack: CardNotifier<SharedPost>): CardNotifier<SharedPost> => ({
  ...slack,
  send: async () => undefined,
});
