import { isDeepStrictEqual } from 'node:util';
import { classify } from '../../functions/classifier/classifier.ts';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import { Verdict } from '../../functions/contracts/verdict.ts';
import { weighSentiment } from '../../functions/domain/weigh-sentiment.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { sentimentOf } from '../../infra/local/services/word-list-sentiment.ts';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import type { Listened } from './listened.ts';
import type { Found, Remains } from './remains.ts';

export function* everyPostTriaged({ history, listened, mentions }: Remains): Iterable<Found> {
  const gaps = history.desk.cloud.bus.archive
    .filter(({ 'detail-type': type }) => type === gapDetected.detailType)
    .map(({ detail }) => gapDetected.detail.parse(detail));
  for (const post of listened) {
    const { mentionId, watch, versions } = post;
    const isIn = (gap: (typeof gaps)[number]): boolean =>
      gap.watch === watch && versions.some(({ created_at: at }) => gap.from <= at && at <= gap.to);
    if (gaps.some(isIn)) continue;
    const row = mentions.get(mentionId);
    if (row === undefined) {
      // One that is gone before a poll was through with it can't be heard any more.
      const isExcused = post.goneAt !== undefined && latestHeard(history, post) === undefined;
      if (!isExcused) yield { kind: 'lost', what: `${mentionId} was never heard` };
    } else if (row.verdict === undefined && row.redactedAt === undefined) {
      yield { kind: 'lost', what: `${mentionId} has no verdict` };
    }
  }
}

/** The latest version of which a poll has written down that it heard it. */
export const latestHeard = ({ xBill }: History, { watch, versions }: Listened): Post | undefined =>
  versions.findLast(({ id }) => xBill.heard.has(`${watch}/x/${id}`));

export function* ownVerdicts({ listened, mentions }: Remains): Iterable<Found> {
  for (const { mentionId, versions } of listened) {
    const { verdict, redactedAt } = mentions.get(mentionId) ?? {};
    const standing = Verdict.safeParse(verdict);
    if (!standing.success) continue;
    // It was judged by the version that its row had then.
    const allowed = versions.flatMap(verdictsOf).map((possible) => ({
      ...possible,
      reasons: redactedAt === undefined ? possible.reasons : [],
    }));
    if (!allowed.some((possible) => isDeepStrictEqual(Verdict.parse(possible), standing.data))) {
      yield { kind: 'other', what: `${mentionId} was judged as ${JSON.stringify(standing.data)}` };
    }
  }
}

/** What may come of judging a text, whether Comprehend answers or not. */
function verdictsOf({ text, lang }: Post): readonly Verdict[] {
  const judged = classify({ text, lang: String(lang) });
  const embedded: Verdict = { ...judged, reasons: [...judged.reasons], decidedBy: 'embedded' };
  const isUnsure = judged.confidence < simulatedDesk.comprehendBelow && judged.language !== 'und';
  if (!isUnsure) return [embedded];
  return [weighSentiment(embedded, sentimentOf(text).Sentiment), weighSentiment(embedded, 'unavailable')];
}
