import type { KnownBlock } from '@slack/types';
import type { Mention } from '../../contracts/mention.ts';
import { clip } from '../../domain/clip.ts';
import { openWords, postUrl } from '../../domain/notice-words.ts';
import { sectionBlock, sectionLimit } from './slack-card.ts';
import { mrkdwn } from './slack-text.ts';

/** Of a button's address, in characters. */
const urlLimit = 3_000;
/** Escaping makes `&` five characters. */
const longestEscape = 5;

/** A post's words as a quotation, of which no line looks like ours. */
export const quotationBlock = (text: string): KnownBlock =>
  sectionBlock(
    mrkdwn(clip(text, Math.floor((sectionLimit - 200) / longestEscape)))
      .split('\n')
      .map((line) => `>${line}`)
      .join('\n'),
  );

/** When it was written: `2026-11-21 10:00 UTC`. */
export const writtenAt = ({ createdAt }: Mention): string => `${createdAt.slice(0, 16).replace('T', ' ')} UTC`;

/** A button that opens the post where it was written; nothing where that has no address that Slack takes. */
export function linkBlock(post: Mention): readonly KnownBlock[] {
  const url = postUrl(post);
  if (url === undefined || url.length > urlLimit) return [];
  const text = { type: 'plain_text', text: openWords(post) } as const;
  return [{ type: 'actions', elements: [{ type: 'button', text, url, action_id: 'open-post' }] }];
}
