import type { KnownBlock } from '@slack/types';
import type { Mention } from '../../contracts/mention.ts';
import { author, editedWords, goneWords } from '../../domain/notice-words.ts';
import type { SharedPost } from '../../domain/shared-post.ts';
import { sharedBecause, shareHeadline, whoMayWrite } from '../../domain/shared-words.ts';
import { maskedText } from '../shown-text.ts';
import { linkBlock, quotationBlock, writtenAt } from './post-blocks.ts';
import { type Card, contextBlock, headerBlock, sectionBlock } from './slack-card.ts';
import { mrkdwn } from './slack-text.ts';

/** The card of a post that colleagues are shown; of one that is gone, a stub with nothing of it. */
export function shareCard(shared: SharedPost): Card {
  const title = shareHeadline(shared);
  const { post } = shared;
  return {
    text: mrkdwn(title),
    blocks: [headerBlock(title), ...(post === 'gone' ? [sectionBlock(goneWords)] : whole(shared, post))],
  };
}

function whole(shared: SharedPost, post: Mention): readonly KnownBlock[] {
  const why = sharedBecause(shared);
  const facts = [
    editedWords(post),
    `*${mrkdwn(author(post))}* · ${writtenAt(post)}`,
    why && mrkdwn(why),
    whoMayWrite(shared),
  ];
  return [
    quotationBlock(maskedText(post, shared.verdict)),
    ...facts.filter((fact) => fact !== undefined).map(contextBlock),
    ...linkBlock(post),
  ];
}
