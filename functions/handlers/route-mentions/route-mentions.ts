import type { EventEntry } from '../../contracts/define-event.ts';
import { type Desk, opensTickets } from '../../contracts/desk.ts';
import { answerHeard, mentionTriaged } from '../../contracts/events.ts';
import { RouteInput, type RouteOutput } from '../../contracts/triage.ts';
import { withPersonalData } from '../../domain/comprehend-personal-data.ts';
import { postIdOf } from '../../domain/filing.ts';
import { keptForColleaguesMs } from '../../domain/kept-for-colleagues.ts';
import { keptWithTicketMs } from '../../domain/kept-with-ticket.ts';
import { chooseRoute, ignoredBy } from '../../domain/routing.ts';
import { opinionsByMention, weighSentiment } from '../../domain/weigh-sentiment.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore, Settlement } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly mentions: MentionStore;
  readonly publisher: Publisher;
}

/**
 * Writes each verdict on its row and sends those with a route on. The first verdict on a row stands: a second delivery
 * publishes what the first decided, whatever Comprehend or a newer desk would say now. An answer of our own is never routed,
 * and told as what it is. A mention whose post went before it had a verdict gets none.
 */
export const routeMentions = ({ desk, clock, mentions, publisher }: Ports) =>
  stepHandler(
    RouteInput,
    async ({ watch, mentions: classified, opinions, personalData = [] }): Promise<RouteOutput> => {
      const output: RouteOutput = { triaged: {}, repeated: 0, setAside: [] };
      const secondOpinions = opinionsByMention(opinions);
      const entitiesIn = new Map(personalData.map(({ mentionId, entities }) => [mentionId, entities]));
      const missing: string[] = [];
      const ignored: Record<string, number> = {};
      const answers: EventEntry[] = [];
      const settle = async ({
        mentionId,
        conversationId,
        verdict,
        facts = {},
      }: RouteInput['mentions'][number]): Promise<EventEntry[]> => {
        const opinion = secondOpinions.get(mentionId);
        const weighed = opinion === undefined ? verdict : weighSentiment(verdict, opinion);
        const final = withPersonalData(weighed, entitiesIn.get(mentionId) ?? []);
        const settlement = settlementOf(desk, watch, final, facts, clock.now());
        const settled = await mentions.settle(mentionId, settlement);
        if (settled === undefined) {
          missing.push(mentionId);
          return [];
        }
        const { intent } = settled.verdict;
        const { ignoredBy: reason } = settlement;
        if (settled.isNew) output.triaged[intent] = (output.triaged[intent] ?? 0) + 1;
        else output.repeated++;
        if (settled.isNew && reason !== undefined) ignored[reason] = (ignored[reason] ?? 0) + 1;
        if (settled.route === undefined) {
          const isAnswer = facts.author === 'own' && conversationId !== postIdOf(mentionId);
          if (isAnswer) answers.push(answerHeard.entry({ mentionId, watch, conversationId }));
          return [];
        }
        const workflow = desk.routes.find(({ name }) => name === settled.route)?.workflow;
        if (workflow === undefined) {
          output.setAside.push({ mentionId, reason: `the desk no longer has the route '${settled.route}'` });
          return [];
        }
        const { verdict: standing, route: standingRoute } = settled;
        const triaged = { mentionId, watch, conversationId, verdict: standing, route: standingRoute, workflow };
        return [mentionTriaged.entry(triaged)];
      };
      const entries = (await Promise.all(classified.map(settle))).flat();
      const gone = new Set((await mentions.redacted(missing)).map(({ id }) => id));
      for (const mentionId of missing) {
        if (!gone.has(mentionId)) output.setAside.push({ mentionId, reason: 'its row is missing or unreadable' });
      }
      await publisher.publish([...entries, ...answers]);
      const counts = { mentions: classified.length, routed: entries.length, answers: answers.length, ignored };
      logger.info('mentions routed', { watch, ...counts });
      return output;
    },
  );

function settlementOf(...heard: Parameters<typeof chooseRoute>): Settlement {
  const [, , verdict, , now] = heard;
  const route = chooseRoute(...heard);
  if (route !== undefined) {
    const keptFor = opensTickets(route) ? keptWithTicketMs : keptForColleaguesMs;
    return { verdict, route: route.name, keptUntil: new Date(now + keptFor) };
  }
  const reason = ignoredBy(...heard);
  return reason === undefined ? { verdict } : { verdict, ignoredBy: reason };
}
