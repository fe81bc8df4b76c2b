import type { Mention } from '../contracts/mention.ts';
import { reasonsInWords } from '../contracts/reasons-in-words.ts';
import type { Priority } from '../contracts/ticket.ts';
import type { Intent } from '../contracts/verdict.ts';
import type { SourceName } from '../contracts/watch.ts';
import { wallClock } from './business-hours.ts';
import type { Notice } from './notice.ts';

const intentWords: Readonly<Record<Intent, string>> = {
  problem: 'problem',
  complaint: 'complaint',
  question: 'question',
  feature_request: 'wish',
  praise: 'praise',
  outage: 'outage',
  churn_risk: 'customer about to leave',
  irrelevant: 'unrelated post',
};

const marks: Readonly<Record<Priority, string>> = { urgent: '🔴', high: '🟠', normal: '🔵', low: '⚪' };

/** The line that a notice opens with: how urgent, what, and for which brand. */
export function headline({ kind, ticket, brand, raisedTo }: Notice): string {
  const what = `${brand}: ${intentWords[ticket.verdict.intent]}`;
  switch (kind) {
    case 'opened':
      return `${marks[ticket.priority]} ${ticket.priority} · ${what}${ticket.opening > 1 ? ', reopened' : ''}`;
    case 'remind-acknowledge':
      return `⏳ still to be taken · ${what}`;
    case 'remind-resolve':
      return `⏳ still to be resolved · ${what}`;
    case 'missed-acknowledge':
      return `⏰ nobody has taken this · ${what}`;
    case 'missed-resolve':
      return `⏰ still not resolved · ${what}`;
    case 'raised': {
      const urgent = raisedTo === undefined ? '❗' : `${marks[raisedTo]} ${raisedTo} ·`;
      return `${urgent} ${brand}: joined ${ticket.number}`;
    }
  }
}

/**
 * Why the verdict is what it is: `says "charged twice"; asks for a refund (confidence 0.93)`. Undefined for a post that is
 * gone, which it may quote, and for the card of an earlier opening, whose verdict the ticket no longer has.
 */
export function because({ ticket: { verdict, openedBy }, post }: Notice): string | undefined {
  if (post === 'gone' || post.id !== openedBy) return undefined;
  const reasons = verdict.reasons.length === 0 ? 'no rule spoke up' : reasonsInWords(verdict, post).join('; ');
  const by = verdict.decidedBy === 'comprehend' ? ', with Comprehend' : '';
  return `${reasons} (confidence ${verdict.confidence.toFixed(2)}${by})`;
}

/**
 * What makes it urgent: `Urgent: says money is gone; sounds very unhappy`. Undefined where nothing does, and for a post that
 * joined, which the verdict of the ticket is not about.
 */
export const urgentWords = ({ kind, ticket: { verdict } }: Notice): string | undefined =>
  verdict.urgencyBecause === undefined || kind === 'raised'
    ? undefined
    : `Urgent: ${verdict.urgencyBecause.join('; ')}`;

/** By when something has to be done: `Resolve by Mon 2026-11-23 10:01 (Europe/Berlin)`. Undefined where nothing has to be. */
export function dueWords({ ticket, timeZone }: Notice): string | undefined {
  const { status, acknowledgeBy, resolveBy } = ticket;
  if (status === 'resolved') return undefined;
  const resolve = `resolve by ${momentIn(timeZone, resolveBy)} (${timeZone})`;
  return status === 'open' ? `Acknowledge by ${momentIn(timeZone, acknowledgeBy)}, ${resolve}` : `R${resolve.slice(1)}`;
}

/** @param at ISO 8601 */
function momentIn(timeZone: string, at: string): string {
  const { weekday, day, minute } = wallClock(timeZone, Date.parse(at));
  const [first = '', ...rest] = weekday;
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${first.toUpperCase()}${rest.join('')} ${day} ${time}`;
}

/** What may answer it: `May answer it: "Where is my parcel?" (parcels/where.md)`. Likewise undefined. */
export const suggestionWords = ({ kind, ticket: { suggestions = [] } }: Notice): string | undefined =>
  suggestions.length === 0 || kind === 'raised'
    ? undefined
    : `May answer it: ${suggestions.map(({ title, article }) => `"${title}" (${article})`).join(', ')}`;

/** What stands in the place of a post that is gone. */
export const goneWords = 'The post was taken down at its source. Its text has been removed here.';

/** What is left to say of a ticket whose post is gone. */
export const standingWords = ({ ticket: { priority, status } }: Notice): string =>
  `Priority ${priority}, ${status}${status === 'resolved' ? '' : ': the ticket still has to be handled'}`;

/** Where the author changed the post: that what is shown is not what was first heard. */
export const editedWords = ({ versionId }: Mention): string | undefined =>
  versionId === undefined ? undefined : 'Edited by its author: this is the latest text.';

/** Who answers: our API may where they called the account, a person on X itself otherwise. */
export function howToReply({ source, replyVia }: Mention): string {
  if (source !== 'x') return `Answer them on ${sourceWords[source]} itself.`;
  return replyVia === 'api'
    ? 'They called the account: a reply by the API is allowed.'
    : 'They did not call the account: X lets only a person reply, on X itself.';
}

const sourceWords: Readonly<Record<SourceName, string>> = { x: 'X', 'hacker-news': 'Hacker News', feed: 'their page' };

/** What a link to the post is called: `Open on X`. */
export const openWords = ({ source }: Mention): string => `Open on ${sourceWords[source]}`;

export function postUrl({ source, postId, url }: Mention): string | undefined {
  switch (source) {
    case 'x':
      return `https://x.com/i/status/${postId}`;
    case 'hacker-news':
      return `https://news.ycombinator.com/item?id=${postId}`;
    case 'feed':
      return url;
  }
}

export function author({
  source,
  authorHandle,
  authorId,
}: Pick<Mention, 'source' | 'authorHandle' | 'authorId'>): string {
  if (source !== 'x') return authorHandle ?? authorId;
  return authorHandle === undefined ? `X user ${authorId}` : `@${authorHandle}`;
}
