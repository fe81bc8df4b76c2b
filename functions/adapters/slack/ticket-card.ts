import type { KnownBlock } from '@slack/types';
import { clip } from '../../domain/clip.ts';
import type { Notice } from '../../domain/notice.ts';
import { author, because, headline, howToReply, openWords, postUrl } from '../../domain/notice-words.ts';
import { visible } from '../../domain/visible.ts';
import { mrkdwn } from './slack-text.ts';

/** Slack's limits in characters, counted after escaping, which makes `&` five of them. */
const headerLimit = 150;
const sectionLimit = 3_000;
/** Of a button's address. */
const urlLimit = 3_000;
const longestEscape = 5;

/** The card of a notice, and the line that stands for it in notifications. */
export function ticketCard(notice: Notice): { readonly text: string; readonly blocks: KnownBlock[] } {
  const { ticket, mention, route, escalatedTo } = notice;
  const title = headline(notice);
  const told = escalatedTo.map(({ name, slack }) => (slack === undefined ? mrkdwn(name) : `<@${slack}>`));
  const quoted = mrkdwn(clip(mention.text, Math.floor((sectionLimit - 200) / longestEscape)))
    .split('\n')
    .map((line) => `>${line}`)
    .join('\n');
  const facts = [
    `*${mrkdwn(author(notice))}* · ${mention.createdAt.slice(0, 16).replace('T', ' ')} UTC · \`${ticket.ticketId}\``,
    `Why: ${mrkdwn(because(notice))}`,
    `Acknowledge within ${route.acknowledgeWithin}, resolve within ${route.resolveWithin} · ${howToReply(notice)}`,
  ];
  return {
    text: mrkdwn(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: clip(visible(title), headerLimit), emoji: true } },
      { type: 'section', text: { type: 'mrkdwn', text: quoted, verbatim: true } },
      ...(told.length === 0 ? [] : [contextBlock(`For ${told.join(', ')}`)]),
      ...facts.map(contextBlock),
      ...linkBlock(notice),
    ],
  };
}

function linkBlock(notice: Notice): readonly KnownBlock[] {
  const url = postUrl(notice);
  if (url === undefined || url.length > urlLimit) return [];
  const text = { type: 'plain_text', text: openWords(notice) } as const;
  return [{ type: 'actions', elements: [{ type: 'button', text, url, action_id: 'open-post' }] }];
}

const contextBlock = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: clip(text, sectionLimit), verbatim: true }],
});
