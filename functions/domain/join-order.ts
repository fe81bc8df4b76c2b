import type { Ticket } from '../contracts/ticket.ts';

type Numbered = Pick<Ticket, 'number'>;

/**
 * Which of two tickets goes into the other: always the one with the higher number. Numbers never change, so two people who
 * join the same two at once want the same, and no tickets are ever joined in a circle.
 */
export function joinOrder<T extends Numbered>(one: T, other: T): { readonly moves: T; readonly stays: T } {
  return compareNumbers(one, other) > 0 ? { moves: one, stays: other } : { moves: other, stays: one };
}

const compareNumbers = (a: Numbered, b: Numbered): number => counted(a) - counted(b) || (a.number < b.number ? -1 : 1);

const counted = ({ number }: Numbered): number => Number(number.slice(number.lastIndexOf('-') + 1));
