import { personalDataIn } from '../classifier/personal-data.ts';
import { masked } from '../contracts/masked.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { Notice } from '../domain/notice.ts';

/**
 * The text of a post as people are sent it, who pass it on and keep it: what is personal in it is hidden. Where the verdict
 * is about this very text, that is also what Comprehend found. The post itself is a click away.
 */
export function maskedText({ text, versionId }: Mention, verdict?: Verdict): string {
  const found = verdict !== undefined && verdict.ofVersion === versionId ? (verdict.personalData ?? []) : [];
  return masked(text, [...found, ...personalDataIn(text)]);
}

/** The same of a post of a ticket, whose verdict is about the post that opened it. */
export const shownText = ({ ticket: { openedBy, verdict } }: Notice, post: Mention): string =>
  maskedText(post, openedBy === post.id ? verdict : undefined);
