import { isDeepStrictEqual } from 'node:util';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import { Verdict } from '../../functions/contracts/verdict.ts';
import { isWorthAsking, weighSentiment } from '../../functions/domain/weigh-sentiment.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { sentimentOf } from '../../infra/local/services/word-list-sentiment.ts';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import type { Listened } from './listened.ts';
import type { Found, Remains } from './remains.ts';
import { rememberedClassifier } from './remembered-classifier.ts';

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
    const allowed = versions.flatMap((version) => verdictsOf(version, version.id === versions[0]?.id));
    const known = redactedAt === undefined ? allowed : allowed.map(withoutWords);
    if (!known.some((possible) => isDeepStrictEqual(Verdict.parse(possible), standing.data))) {
      yield { kind: 'other', what: `${mentionId} was judged as ${JSON.stringify(standing.data)}` };
    }
  }
}

/** What is left of a verdict when its post is gone. */
const withoutWords = ({ evidence: _, personalData: __, urgencyBecause: ___, ...verdict }: Verdict): Verdict => ({
  ...verdict,
  reasons: [],
});

/** What may come of judging a text, whether Comprehend answers or not, and however much its author wrote before. */
function verdictsOf({ id, text, lang }: Post, isFirst: boolean): readonly Verdict[] {
  const judged = [0, 20].map((earlierPosts) => rememberedClassifier({ text, lang: String(lang), earlierPosts }));
  return judged.flatMap((judgement): Verdict[] => {
    const embedded: Verdict = { ...judgement, ...(isFirst ? {} : { ofVersion: id }), decidedBy: 'embedded' };
    const isUnsure =
      embedded.confidence < simulatedDesk.comprehendBelow &&
      embedded.language !== 'und' &&
      isWorthAsking(simulatedDesk, embedded);
    return isUnsure
      ? [weighSentiment(embedded, sentimentOf(text)), weighSentiment(embedded, 'unavailable')]
      : [embedded];
  });
}
