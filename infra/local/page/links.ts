import type { Mail } from '../outside/mailbox.ts';
import type { SlackMessage } from '../outside/slack.ts';
import type { ShownExecution, TicketPost } from './desk-view.ts';
import { type Html, html } from './html.ts';

/** @param name its number, or its id: both lead to its page */
export const ticketPath = (name: string): string => `/tickets/${encodeURIComponent(name)}`;
export const ticketLink = (name: string): Html => html`<a href="${ticketPath(name)}">${name}</a>`;

/** A link to wherever the mention's ticket went by now. */
export const mentionLink = (mentionId: string): Html => html`<a href="/mentions/${mentionId}">${mentionId}</a>`;

export const executionPath = ({ workflow, name }: Pick<ShownExecution, 'workflow' | 'name'>): string =>
  `/executions/${encodeURIComponent(workflow)}/${encodeURIComponent(name)}`;

/** Whoever wrote the post, as X calls them. */
export const authorOf = ({ authorHandle, authorId }: Pick<TicketPost, 'authorHandle' | 'authorId'>): string =>
  authorHandle === undefined ? `X user ${authorId}` : `@${authorHandle}`;

/** A link off this machine: to a page of X and to nowhere else, whatever the address says. */
export const outwardLink = (url: string | undefined, words: string, look = 'outward'): Html =>
  isOnX(url)
    ? html`<a class="${look}" href="${url}" rel="noopener noreferrer external">${words}</a>`
    : html`<span class="${look}">${words}</span>`;

function isOnX(url: string | undefined): url is string {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed?.origin === 'https://x.com' && parsed.username === '' && parsed.password === '';
}

/** The key of a notice begins with its ticket: `<ticket id>#<opening>#<kind>`; other cards are about none. */
export function ticketOfCard({ metadata }: SlackMessage): string | undefined {
  return /^([a-z0-9-]+-[0-9]+)#/.exec(String(metadata?.event_payload.key))?.[1];
}

/** The subject of a notice ends with the number of its ticket in square brackets, and holds no word of a post. */
export const ticketOfMail = ({ subject }: Pick<Mail, 'subject'>): string | undefined =>
  /\[([A-Z][A-Z0-9]*-[0-9]+)\]$/.exec(subject)?.[1];

/** Slack's ids are times: seconds since the epoch, in milliseconds here. */
export const momentOf = (ts: string): number => Math.floor(Number(ts) * 1000);
