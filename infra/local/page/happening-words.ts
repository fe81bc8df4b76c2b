import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Happening, SeenMention } from '../happening.ts';
import type { SlackMessage } from '../outside/slack.ts';
import { actionWords } from '../show/action-words.ts';
import { droppedWords } from '../show/dropped-words.ts';
import { escalationWords } from '../show/escalation-words.ts';
import { goneWords } from '../show/gone-words.ts';
import { backfillWords, stoppedWords, usageWords } from '../show/listening-words.ts';
import type { DeskView } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { mentionLink, ticketLink, ticketOfCard, ticketOfMail } from './links.ts';
import { badge, counted } from './table.ts';

/** What kind of thing happened, in a word. */
export const kindWords: Readonly<Record<Happening['kind'], string>> = {
  polled: 'heard',
  triaged: 'triaged',
  filed: 'ticket',
  shared: 'shared',
  collected: 'idea',
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

/**
 * A happening in a sentence or two.
 * @param numberOf what people call a ticket, by its id. @default nobody knows, and it goes by its id
 */
export function happeningWords(
  happening: Happening,
  desk: Pick<Desk, 'people'>,
  numberOf: DeskView['numberOf'] = () => undefined,
): Html {
  switch (happening.kind) {
    case 'polled': {
      const { watch, read, dropped, outcome } = happening.search;
      return html`${watch}: ${counted(read, 'post')} found${droppedWords(dropped)}${outcome !== 'done' && ` (${outcome})`}`;
    }
    case 'triaged':
      return html`${happening.mentions.map(mentionWords)}`;
    case 'filed': {
      const { outcome, handling } = happening.filed;
      const { ticketId, number = ticketId, route, priority } = handling;
      if (outcome === 'merged') return html`${ticketLink(number)} joined by another post`;
      return html`${ticketLink(number)} ${outcome} (${route}, ${priority})`;
    }
    case 'shared': {
      const { mentionId, as, channel, outcome } = happening.shared;
      return outcome === 'gone'
        ? html`${as} ${mentionId} was gone before anybody saw it`
        : html`${as} ${mentionId} shown in ${channel}${outcome === 'shared-before' && ' before'}`;
    }
    case 'collected': {
      const { mentionId, outcome } = happening.collected;
      return outcome === 'gone'
        ? html`request ${mentionId} was gone before it was noted`
        : html`request ${mentionId} noted${outcome === 'collected-before' && ' before'}`;
    }
    case 'slack': {
      const { channel, text, changedTs } = happening.message;
      return html`${changedTs !== undefined && 'card updated, '}to ${channel}: <bdi>${plain(text)}</bdi>${about(cardsTicket(happening.message, numberOf))}`;
    }
    case 'email':
      return html`to ${happening.mail.to.join(', ')}: ${withoutTicket(happening.mail.subject)}${about(ticketOfMail(happening.mail))}`;
    case 'escalated': {
      const { escalation } = happening;
      return html`${ticketLink(escalation.number)}: ${escalationWords(escalation)}`;
    }
    case 'action': {
      const { action, number = action.ticketId } = happening;
      const { who, does, how } = actionWords(action, desk);
      return html`${who} ${does} ${ticketLink(number)}${how}`;
    }
    case 'edited': {
      const { mentionId } = happening.edit;
      return html`post ${mentionLink(mentionId)} was edited by its author`;
    }
    case 'deleted': {
      const { mentionId, reason } = happening.deletion;
      return html`post ${mentionLink(mentionId)} is gone from its source (${reason}): its text was removed here`;
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

const mentionWords = ({ author, text, why, verdict, route }: SeenMention): Html =>
  text === undefined
    ? html`<p class="empty">${goneWords}</p>`
    : html`<div class="post"><bdi class="author">${author}</bdi> <bdi class="quote">${text}</bdi>
<p class="why">${badge(verdict.intent)} ${verdict.confidence.toFixed(2)}, ${verdict.sentiment}: ${
        why.length === 0 ? 'no rule spoke up' : why.join('; ')
      } → ${route ?? 'no route'}</p></div>`;

const about = (ticket: string | undefined): Html | false => ticket !== undefined && html` · ${ticketLink(ticket)}`;

function cardsTicket(message: SlackMessage, numberOf: DeskView['numberOf']): string | undefined {
  const ticketId = ticketOfCard(message);
  return ticketId === undefined ? undefined : (numberOf(ticketId) ?? ticketId);
}

/** The line that stands for a card is mrkdwn, of which only the escapes matter here. */
const plain = (mrkdwn: string): string =>
  mrkdwn.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The subject of a notice ends with its ticket, which is linked instead. */
const withoutTicket = (subject: string): string => subject.replace(/ \[[A-Z][A-Z0-9]*-[0-9]+\]$/, '');
