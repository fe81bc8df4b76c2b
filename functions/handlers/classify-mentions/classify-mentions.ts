import type { Desk } from '../../contracts/desk.ts';
import type { Mention } from '../../contracts/mention.ts';
import { ClassifyInput, type ClassifyOutput } from '../../contracts/triage.ts';
import { batchesFor } from '../../domain/comprehend-batches.ts';
import { isWorthAsking } from '../../domain/weigh-sentiment.ts';
import type { Classifier } from '../../ports/classifier.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly classifier: Classifier;
}

/**
 * The embedded classifier over one batch. A mention that it can't handle is set aside; one whose post is gone is nobody's
 * business any more; the others go on.
 */
export const classifyMentions = ({ desk, mentions, classifier }: Ports) =>
  stepHandler(ClassifyInput, async ({ watch, mentionIds }): Promise<ClassifyOutput> => {
    const output: ClassifyOutput = { mentions: [], unsure: [], setAside: [] };
    const unsure: { mention: Mention; language: string }[] = [];
    const rows = new Map((await mentions.read(mentionIds)).map((mention) => [mention.id, mention]));
    const missing = mentionIds.filter((mentionId) => !rows.has(mentionId));
    const gone = new Set((await mentions.redacted(missing)).map(({ id }) => id));
    for (const mentionId of mentionIds) {
      if (gone.has(mentionId)) continue;
      const mention = rows.get(mentionId);
      if (mention === undefined) {
        output.setAside.push({ mentionId, reason: 'its row is missing or unreadable' });
        continue;
      }
      try {
        const { text, language: lang } = mention;
        const verdict = classifier(lang === undefined ? { text } : { text, lang });
        output.mentions.push({
          mentionId,
          conversationId: mention.conversationId,
          verdict: { ...verdict, reasons: [...verdict.reasons], decidedBy: 'embedded' },
        });
        if (verdict.confidence < desk.comprehendBelow && isWorthAsking(desk, verdict))
          unsure.push({ mention, language: verdict.language });
      } catch (error) {
        output.setAside.push({ mentionId, reason: `the classifier failed: ${(error as Error).name}` });
      }
    }
    output.unsure.push(...batchesFor(unsure));
    logger.info('mentions classified', { watch, mentions: mentionIds.length, unsure: unsure.length });
    return output;
  });
