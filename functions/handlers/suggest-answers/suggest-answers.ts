import type { Desk } from '../../contracts/desk.ts';
import { mentionTriaged } from '../../contracts/events.ts';
import type { Suggestion } from '../../contracts/ticket.ts';
import type { KnowledgeBase } from '../../ports/knowledge-base.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly knowledge: KnowledgeBase;
}

/** Finds the articles that may answer a post; none for one that is gone. */
export const suggestAnswers = ({ desk, mentions, knowledge }: Ports) =>
  stepHandler(
    mentionTriaged.detail,
    async ({ mentionId, watch }): Promise<{ readonly suggestions: readonly Suggestion[] }> => {
      const [mention] = await mentions.read([mentionId]);
      const brand = desk.watches[watch]?.brand;
      if (mention === undefined || brand === undefined) {
        logger.info('no question to answer', { mentionId });
        return { suggestions: [] };
      }
      const suggestions = knowledge.suggest({ text: mention.text, brand });
      logger.info('answers suggested', { mentionId, articles: suggestions.map(({ article }) => article) });
      return { suggestions };
    },
  );
