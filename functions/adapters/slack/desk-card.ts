import { clip } from '../../domain/clip.ts';
import type { DeskNote } from '../../domain/desk-note.ts';
import { type Card, headerBlock, sectionBlock, sectionLimit } from './slack-card.ts';
import { mrkdwn } from './slack-text.ts';

/** Of what a source said, in characters before escaping, which makes `&` five of them. */
const meaningLimit = sectionLimit / 5;

/** The card of a note of the desk about itself: what it means, and below it the choices. */
export const deskCard = ({ title, meaning, choices }: DeskNote): Card => ({
  text: mrkdwn(title),
  blocks: [
    headerBlock(title),
    sectionBlock(mrkdwn(clip(meaning, meaningLimit))),
    sectionBlock(choices.map((choice) => `• ${mrkdwn(choice)}`).join('\n')),
  ],
});
