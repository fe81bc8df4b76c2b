import { expect, test } from 'vitest';
import { indexTickets } from '../../../functions/handlers/index-tickets/index-tickets.ts';
import type { Folded } from '../../../functions/ports/ticket-search.ts';
import { aContext } from '../../fixtures/lambda-context.ts';

/** An index in which so many posts wait for each brand, and that takes two at once. */
function indexOf(waiting: Readonly<Record<string, number>>) {
  const left = new Map(Object.entries(waiting));
  return {
    left,
    prefixes: async () => [...left.keys()],
    fold: async (prefix: string): Promise<Folded | undefined> => {
      const rest = left.get(prefix) ?? 0;
      if (rest === 0) return undefined;
      const posts = Math.min(rest, 2);
      left.set(prefix, rest - posts);
      return { posts, forgotten: 0, isMore: rest > posts };
    },
  };
}

test('every brand is folded until nothing waits for it', async () => {
  const index = indexOf({ ACME: 5, IDLE: 0, NIMBUS: 2 });
  expect(await indexTickets({ index })({}, aContext())).toEqual({ read: 7 });
  expect([...index.left.values()]).toEqual([0, 0, 0]);
});
