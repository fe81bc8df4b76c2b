import { personalDataIn } from '../classifier/personal-data.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Notice } from '../domain/notice.ts';
import { masked } from '../domain/personal-data.ts';

/**
 * The text of a post as people are sent it, who pass it on and keep it: what is personal in it is hidden. Where the ticket's
 * verdict is about this very text, that is also what Comprehend found. The post itself is a click away.
 */
export function shownText({ ticket: { openedBy, verdict } }: Notice, { id, text, versionId }: Mention): string {
  const isJudged = openedBy === id && verdict.ofVersion === versionId;
  return masked(text, [...(isJudged ? (verdict.personalData ?? []) : []), ...personalDataIn(text)]);
}
