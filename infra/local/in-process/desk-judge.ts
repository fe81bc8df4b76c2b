import { classify } from '../../../functions/classifier/classifier.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { batchesFor } from '../../../functions/domain/comprehend-batches.ts';
import { chooseRoute } from '../../../functions/domain/routing.ts';
import { isWorthAsking, weighSentiment } from '../../../functions/domain/weigh-sentiment.ts';
import { sentimentOf } from '../services/word-list-sentiment.ts';

/** The name of the route that a post takes on the desk, with a pretended Comprehend to ask; undefined where it takes none. */
export function routeOf(desk: Desk, watch: string, text: string, lang: string): string | undefined {
  const { reasons, ...judged } = classify({ text, lang });
  const verdict = { ...judged, reasons: [...reasons], decidedBy: 'embedded' as const };
  const isAsked =
    verdict.confidence < desk.comprehendBelow &&
    isWorthAsking(desk, verdict) &&
    batchesFor([{ mention: { id: '1', text }, language: verdict.language }]).length > 0;
  const final = isAsked ? weighSentiment(verdict, sentimentOf(text).Sentiment) : verdict;
  return chooseRoute(desk, watch, final)?.name;
}
