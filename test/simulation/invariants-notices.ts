import type { Found, Remains } from './remains.ts';
import { openingsOf } from './ticket-rows.ts';

export function* noticesOnce({ history, tickets, cards, mails }: Remains): Iterable<Found> {
  const expected = { cards: new Set<string>(), mails: new Set<string>() };
  for (const ticket of tickets) {
    for (const opening of openingsOf(ticket)) {
      const { key, isPresent, route, acknowledgedAt, resolvedAt } = opening;
      // A ticket that was resolved before anybody could be told, and opened again: the later opening is told of.
      const isDue = isPresent || cards.has(`${key}#opened`) || mails.has(`${key}#opened`);
      if (isDue && route?.slack !== undefined) expected.cards.add(`${key}#opened`);
      if (isDue && route !== undefined && route.email.length > 0) expected.mails.add(`${key}#opened`);
      for (const { missed, link } of opening.escalations) {
        // Where the first attempt failed, whoever acts before the next one spares everybody that.
        const done = missed === 'missed-resolve' ? resolvedAt : (acknowledgedAt ?? resolvedAt);
        if (history.faults.length > 0 && done !== undefined) continue;
        const told = link === 0 ? route : route?.escalateFurther?.[link - 1];
        const notice = link === 0 ? `${key}#${missed}` : `${key}#${missed}#${link}`;
        if (told?.slack !== undefined) expected.cards.add(notice);
        // An earlier opening's route is not known any more; every first escalation goes by mail.
        if (link === 0 || told?.email !== undefined) expected.mails.add(notice);
      }
    }
  }
  for (const key of expected.cards) if (!cards.has(key)) yield { kind: 'lost', what: `no card for ${key}` };
  for (const key of expected.mails) if (!mails.has(key)) yield { kind: 'lost', what: `no mail for ${key}` };
  for (const [key, times] of cards) if (times > 1) yield { kind: 'twice', what: `${times} cards for ${key}` };
}
