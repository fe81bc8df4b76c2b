import type { EventEntry } from '../../contracts/define-event.ts';
import type { Desk } from '../../contracts/desk.ts';
import { mentionTriaged } from '../../contracts/events.ts';
import { RouteInput, type RouteOutput } from '../../contracts/triage.ts';
import { chooseRoute } from '../../domain/routing.ts';
import { opinionsByMention, weighSentiment } from '../../domain/weigh-sentiment.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly publisher: Publisher;
}

/**
 * Writes each verdict on its row and sends those with a route on. The first verdict on a row stands: a second delivery
 * publishes what the first decided, whatever Comprehend or a newer desk would say now. A mention whose post went before it
 * had a verdict gets none.
 */
export const routeMentions = ({ desk, mentions, publisher }: Ports) =>
  stepHandler(RouteInput, async ({ watch, mentions: classified, opinions }): Promise<RouteOutput> => {
    const output: RouteOutput = { triaged: {}, repeated: 0, setAside: [] };
    const secondOpinions = opinionsByMention(opinions);
    const missing: string[] = [];
    const settle = async ({
      mentionId,
      conversationId,
      verdict,
    }: RouteInput['mentions'][number]): Promise<EventEntry[]> => {
      const opinion = secondOpinions.get(mentionId);
      const final = opinion === undefined ? verdict : weighSentiment(verdict, opinion);
      const route = chooseRoute(desk, watch, final);
      const settled = await mentions.settle(
        mentionId,
        route === undefined
          ? { verdict: final }
          : { verdict: final, route: route.name, isTicketed: route.workflow === 'file-ticket' },
      );
      if (settled === undefined) {
        missing.push(mentionId);
        return [];
      }
      const { intent } = settled.verdict;
      if (settled.isNew) output.triaged[intent] = (output.triaged[intent] ?? 0) + 1;
      else output.repeated++;
      if (settled.route === undefined) return [];
      const workflow = desk.routes.find(({ name }) => name === settled.route)?.workflow;
      if (workflow === undefined) {
        output.setAside.push({ mentionId, reason: `the desk no longer has the route '${settled.route}'` });
        return [];
      }
      const { verdict: standing, route: standingRoute } = settled;
      const facts = { mentionId, watch, conversationId, verdict: standing, route: standingRoute, workflow };
      return [mentionTriaged.entry(facts)];
    };
    const entries = (await Promise.all(classified.map(settle))).flat();
    const gone = new Set((await mentions.redacted(missing)).map(({ id }) => id));
    for (const mentionId of missing) {
      if (!gone.has(mentionId)) output.setAside.push({ mentionId, reason: 'its row is missing or unreadable' });
    }
    await publisher.publish(entries);
    logger.info('mentions routed', { watch, mentions: classified.length, routed: entries.length });
    return output;
  });
