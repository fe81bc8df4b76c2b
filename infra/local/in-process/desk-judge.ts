import { shippedClassifier } from '../../../functions/classifier/shipped-classifier.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { batchesFor } from '../../../functions/domain/comprehend-batches.ts';
import { chooseRoute } from '../../../functions/domain/routing.ts';
import { factsOf } from '../../../functions/domain/routing-facts.ts';
import { isWorthAsking, weighSentiment } from '../../../functions/domain/weigh-sentiment.ts';
import { sentimentOf } from '../services/word-list-sentiment.ts';

/**
 * The name of the route that a post of somebody unknown takes on the desk, with a pretended Comprehend to ask; undefined
 * where it takes none.
 * @param now milliseconds since the epoch
 */
export function routeOf(desk: Desk, watch: string, text: string, lang: string, now: number): string | undefined {
  const verdict = { ...shippedClassifier()({ text, lang }), decidedBy: 'embedded' as const };
  const isAsked =
    verdict.confidence < desk.comprehendBelow &&
    isWorthAsking(desk, verdict) &&
    batchesFor([{ mention: { id: '1', text }, language: verdict.language }]).length > 0;
  const final = isAsked ? weighSentiment(verdict, sentimentOf(text)) : verdict;
  const facts = factsOf(desk, { source: 'x', authorId: '0', text });
  return chooseRoute(desk, watch, final, facts, now)?.name;
}
