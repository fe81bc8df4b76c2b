import { reasonsInWords } from '../contracts/reasons-in-words.ts';
import type { Intent } from '../contracts/verdict.ts';
import type { SharedPost } from './shared-post.ts';

/** What may bring a rival's customer to us, by what the post is; anything else may as well. */
const occasions: Partial<Readonly<Record<Intent, string>>> = {
  churn_risk: 'a customer about to leave',
  complaint: 'an unhappy customer',
  problem: 'a customer in trouble',
  outage: 'customers without service',
  question: 'somebody who asks around',
};

/** The line that a shared post opens with. */
export function shareHeadline({ as, brand, verdict }: SharedPost): string {
  if (as === 'praise') return `💙 praise · ${brand}`;
  const occasion = verdict && occasions[verdict.intent];
  return `🤝 lead · ${brand}${occasion === undefined ? '' : `: ${occasion}`}`;
}

/**
 * Why it was shared: `Why this is praise: says “saved my day” (confidence 0.93)`. Undefined without a verdict on what the post says now.
 */
export function sharedBecause({ as, post, verdict }: SharedPost): string | undefined {
  if (verdict === undefined || post === 'gone') return undefined;
  const reasons = verdict.reasons.length === 0 ? 'no rule spoke up' : reasonsInWords(verdict, post).join('; ');
  return `Why this ${as === 'praise' ? 'is praise' : 'may be a lead'}: ${reasons} (confidence ${verdict.confidence.toFixed(2)})`;
}

/** Of a lead: that whoever writes to them does so as a person, for X's automation rules allow nothing else. */
export function whoMayWrite({ as, post }: SharedPost): string | undefined {
  if (as === 'praise' || post === 'gone') return undefined;
  const rule = post.source === 'x' ? ' X forbids automation to reach out to people who did not call the account.' : '';
  return `Nobody is contacted automatically.${rule} Whoever writes to them does it in person, and by hand.`;
}
