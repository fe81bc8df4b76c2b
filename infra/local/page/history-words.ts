import type { Desk } from '../../../functions/contracts/desk.ts';
import { whoIs } from '../show/action-words.ts';
import type { TicketEvent } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { ticketLink } from './links.ts';
import { moment } from './times.ts';

/** What a line of a ticket's history is about, where one word of its row does not say it. */
const words: Readonly<Record<string, string>> = {
  merged: 'joined by another post',
  answered: 'answered by our own account',
  edited: 'post edited by its author',
  deleted: 'post gone from its source, its text removed here',
  'handed-over': 'handed over',
  told: 'those who reported it told',
};

/** `opened`, `snoozed until Wed 4 Mar, 09:00`, `assigned to Ben Okafor`, `noted: “called them”` */
export function whatHappened({ what, to, note }: TicketEvent, desk: Pick<Desk, 'people'>): Html {
  const whom = to === undefined ? '' : toWords(what, to, desk);
  return html`${words[what] ?? what}${whom && html` ${whom}`}${note !== undefined && html`: <bdi class="quote">“${note}”</bdi>`}`;
}

function toWords(what: string, to: string, desk: Pick<Desk, 'people'>): Html {
  switch (what) {
    case 'snoozed':
      return html`until ${moment(to)}`;
    case 'joined':
      return html`with ${ticketLink(to)}`;
    case 'split':
      return html`with ${ticketLink(to)}`;
    case 'escalated':
      return html`further (${to})`;
    default:
      return html`to ${whoIs(to, desk)}`;
  }
}

/** Whom or what a line is put down to: a mention, a time that nobody kept, or a person and from where. */
export function whoDidIt({ by, from, wantedBy }: TicketEvent, desk: Pick<Desk, 'people'>): Html {
  if (by.includes('/')) return html`post ${by}${wantedBy !== undefined && `, for ${whoIs(wantedBy, desk)}`}`;
  const [, kind, what] = /^(missed|remind)-(.*)$/.exec(by) ?? [];
  if (kind === 'missed') return html`nobody had ${what}d it in time`;
  if (kind === 'remind') return html`nobody had ${what}d it yet`;
  return html`${whoIs(by, desk)}${from !== undefined && html` <span class="quiet">from ${sources[from] ?? from}</span>`}`;
}

const sources: Readonly<Record<string, string>> = {
  slack: 'Slack',
  'command-line': 'the command line',
  desk: 'the desk',
};
