import type { Priority } from '../contracts/ticket.ts';
import type { Intent } from '../contracts/verdict.ts';
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
export const howToReply = ({ mention }: Notice): string =>
  mention.replyVia === 'api'
    ? 'They called the account: a reply by the API is allowed.'
    : 'They did not call the account: X lets only a person reply, on X itself.';

export const postUrl = ({ mention }: Notice): string => `https://x.com/i/status/${mention.postId}`;

export const author = ({ mention }: Notice): string =>
  mention.authorHandle === undefined ? `X user ${mention.authorId}` : `@${mention.authorHandle}`;
