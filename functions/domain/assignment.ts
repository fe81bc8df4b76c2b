import type { Desk } from '../contracts/desk.ts';
import { isOpen } from './business-hours.ts';

/** Those of the names who are on duty, in their order. @param now milliseconds since the epoch */
export const onDuty = ({ people }: Pick<Desk, 'people'>, names: readonly string[], now: number): readonly string[] =>
  names.filter((name) => {
    const person = people[name];
    return person !== undefined && (person.hours === undefined || isOpen(person.hours, now));
  });

/** Whose turn it is; undefined where nobody is there. @param turn how many had theirs, this one counted in */
export const inTurn = (names: readonly string[], turn: number): string | undefined => names[(turn - 1) % names.length];
