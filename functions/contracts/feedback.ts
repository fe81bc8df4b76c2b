import * as z from 'zod/mini';
import { MentionId } from './mention.ts';

/** What `collect-feedback` did with a mention. */
export const CollectOutput = z.object({
  mentionId: MentionId,
  watch: z.string(),
  /** `gone`: the post was taken down at its source before it was counted. */
  outcome: z.enum(['collected', 'collected-before', 'gone']),
});
export type CollectOutput = z.infer<typeof CollectOutput>;
