/** What an author said within one length of time, in however many conversations: one matter. */
export interface Matter {
  /** When its earliest post was written, milliseconds since the epoch. */
  readonly from: number;
  /** Where its ticket lies. */
  readonly address: string;
}

export interface Placement {
  /** Where the post's ticket lies. */
  readonly home: string;
  /** As they are with that post: the very ones that were given where it changes none of them. */
  readonly matters: readonly Matter[];
}

/** So many are remembered, the latest: further back, nobody's post is still on its way. */
const mostMatters = 8;

/**
 * The matter that a post belongs to by its author and its time. In whatever order an author's posts come, they make the same
 * matters, as long as each comes less than `within` after it was written.
 * @param at when the post was written, milliseconds since the epoch
 * @param address where its ticket lies if it begins a matter of its own
 * @param within for how long from its first post a matter goes on, milliseconds
 */
export function homeInWindow(matters: readonly Matter[], at: number, address: string, within: number): Placement {
  const byTime = [...matters].sort((a, b) => a.from - b.from);
  const begun = byTime.findLast(({ from }) => from <= at && at <= from + within);
  if (begun !== undefined) return { home: begun.address, matters };
  // A later post overtook it: the matter began earlier than was known.
  const overtaking = byTime.find(({ from }) => at < from && from <= at + within);
  const home = overtaking?.address ?? address;
  const others = byTime.filter((matter) => matter !== overtaking);
  const known = [...others, { from: at, address: home }].sort((a, b) => a.from - b.from);
  return { home, matters: known.slice(-mostMatters) };
}
