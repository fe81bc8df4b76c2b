import { author } from '../../functions/domain/notice-words.ts';
import type { WhomToTell } from '../../functions/handlers/tell-author/whom-to-tell.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';

const states = { sent: 'told', begun: 'begun: look at the post whether it is there' } as const;

/** Whom to tell, for people to read before they approve. */
export function tellingText({ ticket, recipients, gone }: WhomToTell): string {
  const { number, status } = ticket;
  if (recipients.length === 0) return `Nobody whose post is in ${number} is left to be told.`;
  const left = recipients.filter(({ via, state }) => via === 'api' && state !== 'sent');
  const dollars = left.reduce((sum, recipient) => sum + recipient.dollars, 0);
  return [
    `${number} is ${status}. ${recipients.length === 1 ? '1 person' : `${recipients.length} people`} reported it:`,
    ...recipients.map((recipient) => {
      const { via, state, link, mentionId } = recipient;
      const how =
        via === 'api' ? `a reply of ours, $${recipient.dollars.toFixed(2)}` : `a person, at ${link ?? 'its source'}`;
      return `  ${terminalSafe(author(recipient.author))}  ${state === undefined ? how : states[state]}  ${mentionId}`;
    }),
    ...(gone === 0 ? [] : [`  ${gone === 1 ? '1 post is' : `${gone} posts are`} gone by now.`]),
    '',
    'In these words, unless --text has others:',
    `  ${terminalSafe(recipients[0]?.draft ?? '')}`,
    ...(left.length === 0 || status !== 'resolved'
      ? []
      : ['', `Approve with: tell ${number} --approve all   (${left.length} for $${dollars.toFixed(2)})`]),
  ].join('\n');
}
