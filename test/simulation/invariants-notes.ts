import { ListeningEvent, listeningEvents } from '../../functions/contracts/listening-events.ts';
import { noteOf } from '../../functions/domain/desk-note.ts';
import { simulatedDesk } from './desk.ts';
import type { Found, Remains } from './remains.ts';

const types = new Set<string>(listeningEvents.map(({ detailType }) => detailType));

export function* notesOnce({ history, notes }: Remains): Iterable<Found> {
  const events = history.desk.cloud.bus.archive.filter(({ 'detail-type': type }) => types.has(type));
  for (const key of new Set(events.map((event) => noteOf(simulatedDesk, ListeningEvent.parse(event)).key))) {
    if (!notes.has(key)) yield { kind: 'lost', what: `the team was never told ${key}` };
  }
  for (const [key, times] of notes)
    if (times > 1) yield { kind: 'twice', what: `the team was told ${key} ${times} times` };
}
