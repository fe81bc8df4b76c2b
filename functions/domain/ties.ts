import type { Desk } from '../contracts/desk.ts';
import type { Mention } from '../contracts/mention.ts';
import { authorKey } from './author-key.ts';
import { factsOf } from './routing-facts.ts';

/** What ties a post to other conversations. */
export interface Ties extends Pick<Mention, 'conversationId' | 'quotes' | 'createdAt'> {
  /** The key of an author whose posts of a time are one matter; absent where nobody can tell, or where they are ours. */
  readonly author?: string;
}

/** What of a mention its ticket's place depends on. Our own people speak of many matters at a time. */
export function tiesOf(desk: Desk, mention: Mention): Ties {
  const { conversationId, quotes, createdAt } = mention;
  const author = factsOf(desk, mention).author === 'own' ? undefined : authorKey(mention);
  return {
    conversationId,
    createdAt,
    ...(quotes !== undefined && { quotes }),
    ...(author !== undefined && { author }),
  };
}
