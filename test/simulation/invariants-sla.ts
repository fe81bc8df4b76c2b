import { milliseconds } from '../../functions/contracts/duration.ts';
import { ticketEscalated } from '../../functions/contracts/events.ts';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import { counted, type Found, type Remains } from './remains.ts';
import { type Opening, openingsOf, type TicketRows } from './ticket-rows.ts';
import { workingTimeAfter } from './working-time-after.ts';

/** How late an escalation may come while everything works again. */
const patience = milliseconds('26 hours');

export function* escalations({ history, tickets, now }: Remains): Iterable<Found> {
  for (const ticket of tickets) {
    for (const opening of openingsOf(ticket)) {
      yield* neverAfterTheDeed(history, opening);
      if (opening.isPresent) yield* escalatedWhereMissed(opening, ticket, now);
    }
  }
}

/** What the bus told, in the order in which it was written on the ticket's row. */
function* neverAfterTheDeed(
  { desk, deeds }: History,
  { key, snoozedUntil, escalations: told }: Opening,
): Iterable<Found> {
  const announced = desk.cloud.bus.archive
    .filter(({ 'detail-type': type }) => type === ticketEscalated.detailType)
    .map(({ detail }) => ticketEscalated.detail.parse(detail))
    .filter(({ ticketId, opening }) => `${ticketId}#${opening}` === key);
  // The same one may be announced again, after an answer that was lost.
  const missed = [...new Map(announced.map((event) => [`${event.missed}#${event.link}`, event.missed])).values()];
  const [taken, resolved, snoozed] = (['taken', 'resolved', 'snoozed'] as const).map((deed) => deeds.at(key, deed));
  for (const [n, at] of deeds.escalations(key).entries()) {
    const done = missed[n] === 'acknowledge' ? (taken ?? resolved) : resolved;
    const isQuiet = snoozed !== undefined && snoozed < at && at < Date.parse(snoozedUntil ?? '');
    const time = new Date(at).toISOString();
    if (done !== undefined && done < at)
      yield { kind: 'twice', what: `${key}: ${missed[n]} at ${time}, after it was done` };
    if (isQuiet) yield { kind: 'other', what: `${key}: ${missed[n]} at ${time}, to be quiet until ${snoozedUntil}` };
  }
  for (const [kind, times] of counted(told.map((each) => `${each.missed}#${each.link}`)))
    if (times > 1) yield { kind: 'twice', what: `${key}: ${kind} was escalated more than once` };
}

function* escalatedWhereMissed(opening: Opening, { head }: TicketRows, now: number): Iterable<Found> {
  const { key, acknowledgedAt, resolvedAt } = opening;
  if (head === undefined) return;
  const { acknowledgeBy, resolveBy, quietUntil = '' } = head;
  // Of a quiet ticket nobody hears before its time, whatever is over by then.
  const isOver = (due: string): boolean => now > Date.parse(due > quietUntil ? due : quietUntil) + patience;
  const has = (kind: string): boolean => opening.escalations.some(({ missed }) => missed === kind);
  if (!acknowledgedAt && !resolvedAt && isOver(acknowledgeBy) && !has('missed-acknowledge')) {
    yield { kind: 'lost', what: `${key}: nobody took it, and nobody was told` };
  }
  if (!resolvedAt && isOver(resolveBy) && !has('missed-resolve')) {
    yield { kind: 'lost', what: `${key}: nobody resolved it, and nobody was told` };
  }
}

export function* dueTimes({ history, tickets }: Remains): Iterable<Found> {
  for (const ticket of tickets) {
    const [opening] = openingsOf(ticket).filter(({ isPresent }) => isPresent);
    const { head } = ticket;
    if (head === undefined || opening?.route === undefined) continue;
    const { route, key } = opening;
    const hours = route.clock === 'business-hours' ? simulatedDesk.businessHours : undefined;
    const after = (from: string, limit: string): string => workingTimeAfter(hours, from, milliseconds(limit));
    const dues = {
      'missed-acknowledge': after(head.openedAt, route.acknowledgeWithin),
      'missed-resolve': after(head.openedAt, route.resolveWithin),
    };
    const written = { 'missed-acknowledge': head.acknowledgeBy, 'missed-resolve': head.resolveBy };
    for (const missed of ['missed-acknowledge', 'missed-resolve'] as const) {
      const due = dues[missed];
      if (due !== written[missed]) yield { kind: 'other', what: `${key}: ${missed} at ${written[missed]}, not ${due}` };
      for (const { at, link, missed: of } of opening.escalations) {
        if (of !== missed) continue;
        const { after: later } = route.escalateFurther?.[link - 1] ?? {};
        const planned = later === undefined ? due : after(due, later);
        const lateBy = Date.parse(at) - Date.parse(planned);
        const isLate = isUndisturbed(history, ticket) && lateBy > promptly;
        if (lateBy < 0 || isLate)
          yield { kind: 'other', what: `${key}: ${missed}, link ${link}, at ${at}, not ${planned}` };
      }
    }
  }
}

/** How late an escalation may come where nothing went wrong and nobody asked for quiet. */
const promptly = milliseconds('10 seconds');

const isUndisturbed = ({ faults }: History, { history }: TicketRows): boolean =>
  faults.length === 0 && !history.some(({ what }) => what === 'snoozed' || what === 'handed-over');
