import type { Desk } from '../contracts/desk.ts';
import { type SourceName, sourceOf } from '../contracts/watch.ts';
import type { Budget } from './spending.ts';

/** The names of the watches that listen to a source. */
export const watchesOn = (source: SourceName, { watches }: Pick<Desk, 'watches'>): readonly string[] =>
  Object.entries(watches).flatMap(([name, watch]) => (sourceOf(watch) === source ? [name] : []));

/** The same, with what each of them may spend. */
export const budgetsOn = (source: SourceName, { watches }: Pick<Desk, 'watches'>): Readonly<Record<string, Budget>> =>
  Object.fromEntries(
    watchesOn(source, { watches }).map((name) => {
      const watch = watches[name];
      return [name, watch !== undefined && 'dailyBudget' in watch ? watch : {}];
    }),
  );
