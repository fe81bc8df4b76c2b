import type { KnownBlock } from '@slack/types';
import type { Person } from '../../contracts/desk.ts';
import type { Mention } from '../../contracts/mention.ts';
import type { Notice } from '../../domain/notice.ts';
import {
  author,
  because,
  dueWords,
  editedWords,
  goneWords,
  headline,
  howToReply,
  standingWords,
  suggestionWords,
  urgentWords,
} from '../../domain/notice-words.ts';
import { shownText } from '../shown-text.ts';
import { linkBlock, quotationBlock, writtenAt } from './post-blocks.ts';
import { type Card, contextBlock, headerBlock, sectionBlock } from './slack-card.ts';
import { mrkdwn } from './slack-text.ts';

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
  const urgent = urgentWords(notice);
  const why = because(notice);
  const suggested = suggestionWords(notice);
  const facts = [
    editedWords(post),
    `*${mrkdwn(author(post))}* · ${writtenAt(post)} · ${numberOf(notice)}`,
    why && `Why: ${mrkdwn(why)}`,
    urgent && mrkdwn(urgent),
    suggested && mrkdwn(suggested),
    [...dueIn(notice), howToReply(post)].join(' · '),
  ];
  return [
    quotationBlock(shownText(notice, post)),
    ...peopleBlocks(notice),
    ...facts.filter((fact) => fact !== undefined).map(contextBlock),
    ...linkBlock(post),
  ];
}

const stub = (notice: Notice): readonly KnownBlock[] => [
  sectionBlock(goneWords),
  ...peopleBlocks(notice),
  contextBlock(`${numberOf(notice)} · ${standingWords(notice)}`),
  ...dueIn(notice).map(contextBlock),
];

const numberOf = ({ ticket: { number } }: Notice): string => `\`${number}\``;

function dueIn(notice: Notice): readonly string[] {
  const due = dueWords(notice);
  return due === undefined ? [] : [due];
}

function peopleBlocks({ toldTo, holder }: Notice): readonly KnownBlock[] {
  return [
    ...(toldTo.length === 0 ? [] : [contextBlock(`For ${toldTo.map(mentioned).join(', ')}`)]),
    ...(holder === undefined ? [] : [contextBlock(`${mentioned(holder)} has it`)]),
  ];
}

const mentioned = ({ name, slack }: Person): string => (slack === undefined ? mrkdwn(name) : `<@${slack}>`);
