import type { SlackBlock, SlackText } from '../outside/slack/block-kit.ts';
import type { SlackMessage } from '../outside/slack/message.ts';
import { type BoxOptions, box, type Paragraph } from './box.ts';
import { mrkdwnText, type NameOf, withoutMarks } from './mrkdwn-text.ts';
import { quoted } from './quoted.ts';
import { terminalSafe } from './terminal-safe.ts';

export interface CardTextOptions extends BoxOptions {
  /** @default ids stay ids */
  readonly nameOf?: NameOf;
}

/** A Slack message as a person would see it, for a terminal. Nothing in the message reaches the terminal as a command. */
export function cardText(
  { channel, text, blocks }: Pick<SlackMessage, 'channel' | 'text' | 'blocks'>,
  { nameOf = () => undefined, ...options }: CardTextOptions,
): string {
  const mrkdwn = (line: string, isQuoted: boolean): string =>
    // An asterisk in a quotation may be the author's own.
    terminalSafe(mrkdwnText(isQuoted ? line : withoutMarks(line), nameOf));
  const read = ({ type, text }: SlackText): Paragraph[] =>
    type === 'mrkdwn' ? quoted(text, mrkdwn) : [{ text: terminalSafe(text) }];
  const fallback: SlackBlock = { type: 'section', text: { type: 'mrkdwn', text } };
  const shown = blocks.length > 0 ? blocks : [fallback];
  const paragraphs = shown.flatMap((block, n) => [
    ...(n > 0 && block.type !== shown[n - 1]?.type ? [{ text: '' }] : []),
    ...paragraphsOf(block, read),
  ]);
  return box(terminalSafe(`Slack ${channel}`), paragraphs, options);
}

function paragraphsOf(block: SlackBlock, read: (text: SlackText) => Paragraph[]): readonly Paragraph[] {
  switch (block.type) {
    case 'header':
      return read(block.text).map((paragraph) => ({ ...paragraph, look: 'bold' }));
    case 'section':
      return [block.text ?? [], block.fields ?? []].flat().flatMap(read);
    case 'context':
      return block.elements.flatMap(read).map((paragraph) => ({ ...paragraph, look: 'dim' }));
    case 'actions':
      return [{ text: block.elements.map(({ text }) => `[ ${terminalSafe(text.text)} ]`).join('  ') }];
    case 'divider':
      return [{ text: '─'.repeat(24), look: 'dim' }];
  }
}
