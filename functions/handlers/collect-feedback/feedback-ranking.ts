import type { Desk } from '../../contracts/desk.ts';
import type { Watch } from '../../contracts/watch.ts';
import { type FeedbackThemes, feedbackThemes } from '../../domain/feedback-themes.ts';
import type { FeedbackStore } from '../../ports/feedback-store.ts';
import type { MentionStore } from '../../ports/mention-store.ts';

interface Ports {
  readonly desk: Pick<Desk, 'watches'>;
  readonly feedback: Pick<FeedbackStore, 'requests'>;
  readonly mentions: Pick<MentionStore, 'read'>;
}

/** What is asked of one brand. */
export interface BrandFeedback extends FeedbackThemes {
  readonly brand: string;
  /** Those that the requests were heard by. */
  readonly watches: readonly string[];
  /** All requests of a year, also those that nobody can tell any more. */
  readonly requests: number;
}

/**
 * What people ask for, brand by brand in the order of the desk, the most wanted first. What they said is read now, from the
 * rows of their mentions: a post that is gone since is counted, and says nothing. Examples are as they were written: whoever
 * shows them hides what is personal in them.
 * @param watches names of the desk's; brands without any of them are left out
 * @param now milliseconds since the epoch
 */
export async function feedbackRanking(
  { desk, feedback, mentions }: Ports,
  now: number,
  watches: readonly string[] = Object.keys(desk.watches),
): Promise<readonly BrandFeedback[]> {
  const heard = Object.entries(desk.watches).filter(([name]) => watches.includes(name));
  const brands = Map.groupBy(heard, ([, { brand }]) => brand);
  return Promise.all(
    [...brands].map(async ([brand, listening]): Promise<BrandFeedback> => {
      const names = listening.map(([name]) => name);
      const collected = (await Promise.all(names.map((name) => feedback.requests(name, new Date(now))))).flat();
      const rows = await mentions.read(collected.map(({ mentionId }) => mentionId));
      const textOf = new Map(rows.map(({ id, text }) => [id, text]));
      const requests = collected.map(({ mentionId, authorHash, reach, at }) => ({
        ...{ mentionId, at, author: authorHash, text: textOf.get(mentionId) },
        ...(reach !== undefined && { reach }),
      }));
      const leaveOut = listening.flatMap(([, watch]) => namesOf(watch));
      return { brand, watches: names, requests: requests.length, ...feedbackThemes(requests, { now, leaveOut }) };
    }),
  );
}

const namesOf = (watch: Watch): readonly string[] => ['handle' in watch ? watch.handle : '', watch.brand];
