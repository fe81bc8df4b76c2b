import type { Priority } from '../contracts/ticket.ts';
import type { Intent } from '../contracts/verdict.ts';
import type { SourceName } from '../contracts/watch.ts';
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
export function headline({ kind, ticket, brand }: Notice): string {
  const what = `${brand}: ${intentWords[ticket.verdict.intent]}`;
  switch (kind) {
    case 'opened':
      return `${marks[ticket.priority]} ${ticket.priority} · ${what}${ticket.opening > 1 ? ', reopened' : ''}`;
    case 'missed-acknowledge':
      return `⏰ nobody has taken this · ${what}`;
    case 'missed-resolve':
      return `⏰ still not resolved · ${what}`;
  }
}

/** Why the verdict is what it is: `says "charged twice"; asks for a refund (0.93, embedded)`. */
export function because({ ticket: { verdict } }: Notice): string {
  const reasons = verdict.reasons.length === 0 ? 'no rule spoke up' : verdict.reasons.join('; ');
  const by = verdict.decidedBy === 'comprehend' ? ', with Comprehend' : '';
  return `${reasons} (confidence ${verdict.confidence.toFixed(2)}${by})`;
}

/** Who answers: our API may where they called the account, a person on X itself otherwise. */
export function howToReply({ mention }: Notice): string {
  if (mention.source !== 'x') return `Answer them on ${sourceWords[mention.source]} itself.`;
  return mention.replyVia === 'api'
    ? 'They called the account: a reply by the API is allowed.'
    : 'They did not call the account: X lets only a person reply, on X itself.';
}

const sourceWords: Readonly<Record<SourceName, string>> = { x: 'X', 'hacker-news': 'Hacker News', feed: 'their page' };

/** What a link to the post is called: `Open on X`. */
export const openWords = ({ mention }: Notice): string => `Open on ${sourceWords[mention.source]}`;

export function postUrl({ mention }: Notice): string | undefined {
  switch (mention.source) {
    case 'x':
      return `https://x.com/i/status/${mention.postId}`;
    case 'hacker-news':
      return `https://news.ycombinator.com/item?id=${mention.postId}`;
    case 'feed':
      return mention.url;
  }
}

export function author({ mention: { source, authorHandle, authorId } }: Notice): string {
  if (source !== 'x') return authorHandle ?? authorId;
  return authorHandle === undefined ? `X user ${authorId}` : `@${authorHandle}`;
}
