import type { Desk } from '../../../functions/contracts/desk.ts';
import { Mention } from '../../../functions/contracts/mention.ts';
import { Verdict } from '../../../functions/contracts/verdict.ts';
import { countTerms, type Topic, topicsOf } from '../../../functions/domain/topics.ts';

/** What a watch's busiest hour was about. */
export interface Burst {
  readonly watch: string;
  /** When the hour began, milliseconds since the epoch. */
  readonly from: number;
  /** Mentions that want something. */
  readonly posts: number;
  readonly topics: readonly Topic[];
}

/** A smaller hour is no burst, and what two people say is no topic of one. */
const leastPosts = 5;
const leastSaying = 3;
const hourMs = 3_600_000;

type Heard = Pick<Mention, 'watch' | 'text' | 'createdAt'> & { readonly isActionable: boolean };

/**
 * For each watch, what the mentions that want something spoke of in the hour that brought the most of them, against
 * everything else that the watch heard.
 * @param rows of the table of mentions; those without a text or a verdict are passed over
 */
export function burstsIn(rows: readonly Readonly<Record<string, unknown>>[], desk: Desk): readonly Burst[] {
  const heard = rows.flatMap(readRow);
  return Object.entries(desk.watches).flatMap(([watch, settings]) => {
    const ofWatch = heard.filter((mention) => mention.watch === watch);
    const hours = Map.groupBy(
      ofWatch.filter(({ isActionable }) => isActionable),
      ({ createdAt }) => Math.floor(Date.parse(createdAt) / hourMs) * hourMs,
    );
    const [busiest] = [...hours].sort(([a, as], [b, bs]) => bs.length - as.length || a - b);
    if (busiest === undefined || busiest[1].length < leastPosts) return [];
    const [from, group] = busiest;
    const usual = countTerms(textsOf(ofWatch.filter((mention) => !group.includes(mention))));
    const leaveOut = [settings.brand, ...('handle' in settings ? [settings.handle] : [])];
    const topics = topicsOf(textsOf(group), usual, { leaveOut, leastPosts: leastSaying });
    return topics.length === 0 ? [] : [{ watch, from, posts: group.length, topics }];
  });
}

const textsOf = (mentions: readonly Heard[]): string[] => mentions.map(({ text }) => text);

function readRow(row: Readonly<Record<string, unknown>>): readonly Heard[] {
  const mention = Mention.safeParse(row);
  const verdict = Verdict.safeParse(row.verdict);
  if (!mention.success || !verdict.success) return [];
  const { watch, text, createdAt } = mention.data;
  const { intent } = verdict.data;
  return [{ watch, text, createdAt, isActionable: intent !== 'praise' && intent !== 'irrelevant' }];
}
