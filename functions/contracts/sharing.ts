import * as z from 'zod/mini';
import { MentionId } from './mention.ts';

/** As what a post is shown to colleagues. */
export const sharedAs = ['praise', 'lead'] as const;
export type SharedAs = (typeof sharedAs)[number];

/** What `share-mention` did with a mention. */
export const ShareOutput = z.object({
  mentionId: MentionId,
  as: z.enum(sharedAs),
  /** The Slack channel of the route. */
  channel: z.string(),
  /** `gone`: the post was taken down at its source before anybody saw it. */
  outcome: z.enum(['shared', 'shared-before', 'gone']),
});
export type ShareOutput = z.infer<typeof ShareOutput>;
