import { createHash } from 'node:crypto';
import { mentionTriaged } from '../../contracts/events.ts';
import type { CollectOutput } from '../../contracts/feedback.ts';
import type { Mention } from '../../contracts/mention.ts';
import { authorKey } from '../../domain/author-key.ts';
import { keptForColleaguesMs } from '../../domain/kept-for-colleagues.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FeedbackStore } from '../../ports/feedback-store.ts';
import { MentionMissing, type MentionStore } from '../../ports/mention-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly mentions: Pick<MentionStore, 'read' | 'redacted'>;
  readonly feedback: Pick<FeedbackStore, 'collect'>;
  readonly clock: Clock;
}

/** Writes down that the author of a mention asks for something, without a word of it. */
export const collectFeedback = ({ mentions, feedback, clock }: Ports) =>
  stepHandler(mentionTriaged.detail, async ({ mentionId, watch }): Promise<CollectOutput> => {
    const [mention] = await mentions.read([mentionId]);
    if (mention === undefined) {
      const [gone] = await mentions.redacted([mentionId]);
      if (gone === undefined) throw new MentionMissing(`the row of ${mentionId} is missing or unreadable`);
      return { mentionId, watch, outcome: 'gone' };
    }
    const { authorFollowers: reach, createdAt: at } = mention;
    const request = { mentionId, watch, authorHash: authorHashOf(mention), at, ...(reach !== undefined && { reach }) };
    const isNew = await feedback.collect(request, new Date(clock.now() + keptForColleaguesMs));
    const outcome = isNew ? 'collected' : 'collected-before';
    logger.info('request collected', { mentionId, outcome });
    return { mentionId, watch, outcome };
  });

/** So long that two authors are never taken for one. */
const hashLength = 22;

/** Whoever can't be told apart from others of their source counts as somebody of their own with each post. */
const authorHashOf = (mention: Mention): string => {
  const author = authorKey(mention) === undefined ? mention.id : `${mention.source}/${mention.authorId}`;
  return createHash('sha256').update(author).digest('base64url').slice(0, hashLength);
};
