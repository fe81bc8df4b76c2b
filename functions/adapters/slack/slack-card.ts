import type { KnownBlock } from '@slack/types';
import { clip } from '../../domain/clip.ts';
import { visible } from '../../domain/visible.ts';

/** A message as blocks, and the line that stands for it in notifications. */
export interface Card {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Slack's limits in characters, counted after escaping. */
const headerLimit = 150;
export const sectionLimit = 3_000;

/** The line that a card opens with. It is no mrkdwn: nothing in it is escaped, and nothing in it is a command. */
export const headerBlock = (title: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(visible(title), headerLimit), emoji: true },
});

/** @param text mrkdwn, escaped where it is not ours */
export const sectionBlock = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, sectionLimit), verbatim: true },
});

/** A line in small grey print. @param text mrkdwn, escaped where it is not ours */
export const contextBlock = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: clip(text, sectionLimit), verbatim: true }],
});
