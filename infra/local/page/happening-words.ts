import type { Desk } from '../../../functions/contracts/desk.ts';
import { reasonsInWords } from '../../../functions/contracts/reasons-in-words.ts';
import type { Happening, SeenMention } from '../happening.ts';
import { droppedWords } from '../show/dropped-words.ts';
import { goneWords } from '../show/gone-words.ts';
import { backfillWords, stoppedWords, usageWords } from '../show/listening-words.ts';
import { type Html, html } from './html.ts';
import { ticketLink, ticketOfCard, ticketOfMail } from './links.ts';
import { badge, counted } from './table.ts';

/** What kind of thing happened, in a word. */
export const kindWords: Readonly<Record<Happening['kind'], string>> = {
  polled: 'heard',
  triaged: 'triaged',
  filed: 'ticket',
  slack: 'card',
  email: 'mail',
  escalated: 'escalated',
  edited: 'edited',
  deleted: 'deleted',
  action: 'person',
  gap: 'gap',
  spent: 'budget',
  stopped: 'stopped',
  backfill: 'backfill',
  usage: 'usage',
  failed: 'failed',
};

const badges: Partial<Readonly<Record<Happening['kind'], 'bad' | 'warn'>>> = {
  failed: 'bad',
  gap: 'bad',
  stopped: 'bad',
  usage: 'warn',
  escalated: 'warn',
  spent: 'warn',
};

export const kindBadge = ({ kind }: Happening): Html => badge(kindWords[kind], badges[kind] ?? 'plain');

/** A happening in a sentence or two. */
export function happeningWords(happening: Happening, { people }: Pick<Desk, 'people'>): Html {
  switch (happening.kind) {
    case 'polled': {
      const { watch, read, dropped, outcome } = happening.search;
      return html`${watch}: ${counted(read, 'post')} found${droppedWords(dropped)}${outcome !== 'done' && ` (${outcome})`}`;
    }
    case 'triaged':
      return html`${happening.mentions.map(mentionWords)}`;
    case 'filed': {
      const { outcome, ticketId, route, priority } = happening.filed;
      return html`${ticketLink(ticketId)} ${outcome}${outcome !== 'merged' && ` (${route}, ${priority})`}`;
    }
    case 'slack': {
      const { channel, text, changedTs } = happening.message;
      return html`${changedTs !== undefined && 'card updated, '}to ${channel}: <bdi>${plain(text)}</bdi>${about(ticketOfCard(happening.message))}`;
    }
    case 'email':
      return html`to ${happening.mail.to.join(', ')}: ${withoutTicket(happening.mail.subject)}${about(ticketOfMail(happening.mail))}`;
    case 'escalated': {
      const { ticketId, missed } = happening.escalation;
      return html`${ticketLink(ticketId)}: nobody has ${missed}d it in time`;
    }
    case 'action': {
      const { by, action, ticketId } = happening.action;
      return html`${people[by]?.name ?? by} ${action}s ${ticketLink(ticketId)}`;
    }
    case 'edited': {
      const { mentionId } = happening.edit;
      return html`post ${mentionId} was edited by its author`;
    }
    case 'deleted': {
      const { mentionId, reason } = happening.deletion;
      return html`post ${mentionId} is gone from its source (${reason}): its text was removed here`;
    }
    case 'gap': {
      const { watch, from, to } = happening.gap;
      return html`${watch}: posts from ${from} to ${to} may be lost`;
    }
    case 'spent': {
      const { watch, limit, budget } = happening.spent;
      return html`${watch}: the ${limit} budget of $${budget} is used up`;
    }
    case 'stopped':
      return html`${stoppedWords(happening.stopped)}`;
    case 'backfill':
      return html`${backfillWords(happening.backfill)}`;
    case 'usage':
      return html`${usageWords(happening.usage)}`;
    case 'failed':
      return html`${happening.what}: ${happening.reason}`;
  }
}

const mentionWords = ({ author, text, verdict, route }: SeenMention): Html =>
  text === undefined
    ? html`<p class="empty">${goneWords}</p>`
    : html`<div class="post"><bdi class="author">${author}</bdi> <bdi class="quote">${text}</bdi>
<p class="why">${badge(verdict.intent)} ${verdict.confidence.toFixed(2)}, ${verdict.sentiment}: ${
        verdict.reasons.length === 0 ? 'no rule spoke up' : reasonsInWords(verdict, { text }).join('; ')
      } → ${route ?? 'no route'}</p></div>`;

const about = (ticketId: string | undefined): Html | false =>
  ticketId !== undefined && html` · ${ticketLink(ticketId)}`;

/** The line that stands for a card is mrkdwn, of which only the escapes matter here. */
const plain = (mrkdwn: string): string =>
  mrkdwn.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The subject of a notice ends with its ticket, which is linked instead. */
const withoutTicket = (subject: string): string => subject.replace(/ \[[a-z0-9-]+\]$/, '');
