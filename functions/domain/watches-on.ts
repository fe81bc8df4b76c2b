import type { Desk } from '../contracts/desk.ts';
import { type SourceName, sourceOf } from '../contracts/watch.ts';

/** The names of the watches that listen to a source. */
export const watchesOn = (source: SourceName, { watches }: Pick<Desk, 'watches'>): readonly string[] =>
  Object.entries(watches).flatMap(([name, watch]) => (sourceOf(watch) === source ? [name] : []));
