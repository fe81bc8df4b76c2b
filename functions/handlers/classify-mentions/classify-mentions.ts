import type { Desk } from '../../contracts/desk.ts';
import { milliseconds } from '../../contracts/duration.ts';
import type { Mention } from '../../contracts/mention.ts';
import { ClassifyInput, type ClassifyOutput } from '../../contracts/triage.ts';
import { urgenciesOf } from '../../contracts/verdict.ts';
import { batchesFor } from '../../domain/comprehend-batches.ts';
import { documentsFor } from '../../domain/comprehend-personal-data.ts';
import { factsOf } from '../../domain/routing-facts.ts';
import { isWorthAsking } from '../../domain/weigh-sentiment.ts';
import type { Classifier, Judgement, Judged as Post } from '../../ports/classifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly classifier: Classifier;
  readonly clock: Clock;
}

/** How long a post of its author makes the next one more urgent. */
const remembered = milliseconds('7 days');
/** As many earlier posts as are ever counted. */
const mostEarlierPosts = 20;

interface Judged {
  readonly mention: Mention;
  readonly judgement: Judgement;
}

const postOf = ({ text, language: lang, authorFollowers: followers }: Mention): Post => ({
  text,
  ...(lang !== undefined && { lang }),
  ...(followers !== undefined && { followers }),
});

const inItsLanguage = ({ mention, judgement: { language } }: Judged) => ({ mention, language });

/**
 * The author's earlier posts are counted only where they could make a difference: where so many as are ever counted would
 * make the post more urgent.
 */
async function raised({ classifier, mentions, clock }: Ports, { mention, judgement }: Judged): Promise<Judged> {
  if (judgement.urgency === 'high' || !urgenciesOf[judgement.intent].includes('high')) return { mention, judgement };
  const post = postOf(mention);
  if (classifier({ ...post, earlierPosts: mostEarlierPosts }).urgency === judgement.urgency)
    return { mention, judgement };
  try {
    const earlierPosts = await mentions.earlierPosts(mention, new Date(clock.now() - remembered));
    return { mention, judgement: classifier({ ...post, earlierPosts }) };
  } catch (error) {
    // It is a hint: the post goes on without it.
    logger.warn('earlier posts not counted', { mentionId: mention.id, error: (error as Error).name });
    return { mention, judgement };
  }
}

/**
 * The embedded classifier over one batch. A mention that it can't handle is set aside; one whose post is gone is nobody's
 * business any more; the others go on.
 */
export const classifyMentions = (ports: Ports) =>
  stepHandler(ClassifyInput, async ({ watch, mentionIds }): Promise<ClassifyOutput> => {
    const { desk, mentions, classifier } = ports;
    const output: ClassifyOutput = { mentions: [], unsure: [], setAside: [] };
    const rows = new Map((await mentions.read(mentionIds)).map((mention) => [mention.id, mention]));
    const missing = mentionIds.filter((mentionId) => !rows.has(mentionId));
    const gone = new Set((await mentions.redacted(missing)).map(({ id }) => id));
    const atFirst = mentionIds.flatMap((mentionId): Judged[] => {
      const mention = rows.get(mentionId);
      if (mention === undefined) {
        if (!gone.has(mentionId)) output.setAside.push({ mentionId, reason: 'its row is missing or unreadable' });
        return [];
      }
      try {
        return [{ mention, judgement: classifier(postOf(mention)) }];
      } catch (error) {
        output.setAside.push({ mentionId, reason: `the classifier failed: ${(error as Error).name}` });
        return [];
      }
    });
    const judged = await Promise.all(atFirst.map((one) => raised(ports, one)));
    output.mentions = judged.map(({ mention, judgement }) => ({
      mentionId: mention.id,
      conversationId: mention.conversationId,
      verdict: {
        ...judgement,
        ...(mention.versionId !== undefined && { ofVersion: mention.versionId }),
        decidedBy: 'embedded',
      },
      facts: factsOf(desk, mention),
    }));
    const isUnsure = ({ judgement }: Judged): boolean =>
      judgement.confidence < desk.comprehendBelow && isWorthAsking(desk, judgement);
    const unsure = judged.filter(isUnsure);
    output.unsure = batchesFor(unsure.map(inItsLanguage));
    if (desk.comprehendPersonalData) output.documents = documentsFor(judged.map(inItsLanguage));
    logger.info('mentions classified', { watch, mentions: mentionIds.length, unsure: unsure.length });
    return output;
  });
