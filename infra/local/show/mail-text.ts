import type { Mail } from '../outside/mailbox.ts';
import { type BoxOptions, box } from './box.ts';
import { quoted } from './quoted.ts';
import { terminalSafe } from './terminal-safe.ts';

/** A mail as a person would see it, for a terminal. Nothing in the mail reaches the terminal as a command. */
export function mailText(
  { from, to, subject, text }: Pick<Mail, 'from' | 'to' | 'subject' | 'text'>,
  options: BoxOptions,
): string {
  return box(
    'Mail',
    [
      { text: oneLine(`From: ${from}`), look: 'dim' },
      { text: oneLine(`To: ${to.join(', ')}`), look: 'dim' },
      { text: oneLine(`Subject: ${subject}`), look: 'bold' },
      { text: '' },
      ...quoted(text ?? '(this mail is HTML only)', terminalSafe),
    ],
    options,
  );
}

/** A header that holds a line break must not look like two headers. */
const oneLine = (text: string): string => terminalSafe(text).replaceAll('\n', '▯');
