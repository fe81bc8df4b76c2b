import * as z from 'zod/mini';

/** What routing asks of a mention besides its verdict. It travels, so it holds no word of the post but the desk's own. */
export const RoutingFacts = z.object({
  author: z.optional(z.enum(['vip', 'muted', 'own'])),
  /** Those of the words in the desk's conditions that the post holds, as the desk writes them. */
  words: z.optional(z.array(z.string())),
  followers: z.optional(z.int()),
});
export type RoutingFacts = z.infer<typeof RoutingFacts>;
