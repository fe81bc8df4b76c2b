import type { FileInput, FileOutput } from '../../contracts/handling.ts';
import { executionName, filingTimes } from '../../domain/filing.ts';
import { handlingOf } from '../../domain/handling-of.ts';
import { ticketRouteNamed } from '../../domain/routing.ts';
import { slaPlan } from '../../domain/sla-plan.ts';
import { ticketPrefixOf } from '../../domain/ticket-prefix.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { SearchedPosts } from '../../ports/ticket-search.ts';
import { chooseOwner, type OwnerPorts } from './choose-owner.ts';
import { mentionsAtHand } from './mentions-at-hand.ts';

export interface FilingPorts extends OwnerPorts {
  readonly mentions: MentionStore;
  readonly searched: Pick<SearchedPosts, 'forget'>;
  readonly clock: Clock;
}

/**
 * Opens, reopens or joins the ticket that a mention belongs to.
 * @throws RouteUnknown
 */
export async function fileMention(
  { mentions, searched, clock, ...ports }: FilingPorts,
  input: FileInput,
): Promise<FileOutput> {
  const { desk, tickets } = ports;
  const { mentionId, watch, conversationId, verdict, suggestions, by } = input;
  const route = ticketRouteNamed(desk, input.route);
  // A mention may be on its way when its watch is taken out of the desk.
  const watched = desk.watches[watch] ?? { brand: watch };
  const now = clock.now();
  const { acknowledgeBy, resolveBy } = slaPlan(desk, route, new Date(now).toISOString());
  const { post, tiesOf } = await mentionsAtHand(desk, mentions, mentionId);
  const { ticket, ...filed } = await tickets.file({
    mention: { id: mentionId, watch, conversationId },
    ...(post !== undefined && { post }),
    tiesOf,
    ...(by !== undefined && { by }),
    brand: watched.brand,
    prefix: ticketPrefixOf(watched),
    route: route.name,
    priority: route.priority,
    verdict,
    assign: () => chooseOwner(ports, route, post, now),
    ...(suggestions !== undefined && { suggestions }),
    acknowledgeBy,
    resolveBy,
    ...filingTimes(desk),
    now,
  });
  const { ticketId, opening } = ticket;
  // Whoever followed its deletion before its row lay in the ticket has found nothing to forget.
  const [standing] = await mentions.read([mentionId]);
  if (standing === undefined) await searched.forget(ticketId, mentionId);
  // The standing ticket's route decides, not that of a mention that merely joins it.
  return { ...filed, executionName: executionName(ticketId, opening), handling: handlingOf(desk, ticket) };
}
