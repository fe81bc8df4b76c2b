import type { KnownBlock } from '@slack/types';
import type { Mention } from '../../contracts/mention.ts';
import { clip } from '../../domain/clip.ts';
import type { Notice } from '../../domain/notice.ts';
import {
  author,
  because,
  editedWords,
  goneWords,
  headline,
  howToReply,
  limitWords,
  openWords,
  postUrl,
  standingWords,
  urgentWords,
} from '../../domain/notice-words.ts';
import { shownText } from '../shown-text.ts';
import { type Card, contextBlock, headerBlock, sectionBlock, sectionLimit } from './slack-card.ts';
import { mrkdwn } from './slack-text.ts';

/** Of a button's address, in characters. */
const urlLimit = 3_000;
/** Escaping makes `&` five characters. */
const longestEscape = 5;

/** The card of a notice: with the post, or as a stub with nothing of it where it is gone. */
export function ticketCard(notice: Notice): Card {
  const title = headline(notice);
  const { post } = notice;
  return {
    text: mrkdwn(title),
    blocks: [headerBlock(title), ...(post === 'gone' ? stub(notice) : whole(notice, post))],
  };
}

function whole(notice: Notice, post: Mention): readonly KnownBlock[] {
  const { ticket, route } = notice;
  const urgent = urgentWords(notice);
  const quoted = mrkdwn(clip(shownText(notice, post), Math.floor((sectionLimit - 200) / longestEscape)))
    .split('\n')
    .map((line) => `>${line}`)
    .join('\n');
  const why = because(notice);
  const facts = [
    editedWords(post),
    `*${mrkdwn(author(post))}* · ${post.createdAt.slice(0, 16).replace('T', ' ')} UTC · \`${ticket.ticketId}\``,
    why && `Why: ${mrkdwn(why)}`,
    urgent && mrkdwn(urgent),
    [...(route === undefined ? [] : [limitWords(route)]), howToReply(post)].join(' · '),
  ];
  return [
    sectionBlock(quoted),
    ...toldBlock(notice),
    ...facts.filter((fact) => fact !== undefined).map(contextBlock),
    ...linkBlock(post),
  ];
}

const stub = (notice: Notice): readonly KnownBlock[] => [
  sectionBlock(goneWords),
  ...toldBlock(notice),
  contextBlock(`\`${notice.ticket.ticketId}\` · ${standingWords(notice)}`),
  ...(notice.route === undefined ? [] : [contextBlock(limitWords(notice.route))]),
];

function toldBlock({ escalatedTo }: Notice): readonly KnownBlock[] {
  const told = escalatedTo.map(({ name, slack }) => (slack === undefined ? mrkdwn(name) : `<@${slack}>`));
  return told.length === 0 ? [] : [contextBlock(`For ${told.join(', ')}`)];
}

function linkBlock(post: Mention): readonly KnownBlock[] {
  const url = postUrl(post);
  if (url === undefined || url.length > urlLimit) return [];
  const text = { type: 'plain_text', text: openWords(post) } as const;
  return [{ type: 'actions', elements: [{ type: 'button', text, url, action_id: 'open-post' }] }];
}
