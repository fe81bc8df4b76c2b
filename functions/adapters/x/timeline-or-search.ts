import { comparePostIds } from '../../domain/post-id.ts';
import type { MentionSource, SearchPage, SearchRequest } from '../../ports/mention-source.ts';

/**
 * Reads a timeline, which is cheap and ends after so many posts without a word, and then the search below it. A timeline
 * that fits on one page was read whole. One of several pages is not trusted: it may have come to the end of what can be
 * reached, and that end moves up while others post. Then the search is asked for what is older than the oldest post that
 * was read, which costs nothing where it finds nothing.
 * @param timeline none where the watch no longer has one: what was begun there goes on in the search
 */
export const timelineOrSearch = (search: MentionSource, timeline?: MentionSource): MentionSource => ({
  ...search,
  ...(timeline === undefined || search.estimate === undefined ? {} : { estimate: estimateOf(search, timeline) }),
  async search({ pageToken, untilId, ...request }) {
    const begun = pageToken === undefined ? undefined : placeOf(pageToken);
    // A search that begins below a post is below the timeline as well, as far as anybody knows.
    const place = begun ?? (untilId === undefined ? newest : { in: 's', oldest: untilId, token: '' });
    return place.in === 't' && timeline !== undefined
      ? readTimeline(timeline, request, place)
      : readSearch(search, request, place.in === 's' ? place : { in: 's', oldest: place.oldest, token: '' });
  },
});

/** How many posts of a timeline can be reached. */
const reachable = 800;

/** The latest posts come from the timeline, at its price. */
const estimateOf =
  (search: MentionSource, timeline: MentionSource): NonNullable<MentionSource['estimate']> =>
  async (query, from) => {
    const { posts = 0, spent = 0 } = (await search.estimate?.(query, from)) ?? {};
    const searched = Math.max(0, posts - reachable);
    const dollars = (posts - searched) * timeline.dollarsPerPost + searched * search.dollarsPerPost;
    return { posts, dollars, spent };
  };

/** Where a read goes on. As a page token: `t/<oldest post>/<the timeline's token>`, or `s/…` for the search. */
interface Place {
  readonly in: 't' | 's';
  /** The oldest post that was read so far; empty where there was none. */
  readonly oldest: string;
  /** Of the one that is read; empty where it is to begin. */
  readonly token: string;
}

const newest: Place = { in: 't', oldest: '', token: '' };

const tokenOf = (place: Place): string => `${place.in}/${place.oldest}/${place.token}`;

/** A token of another shape is the search's own, of a time before the watch had a timeline. */
function placeOf(pageToken: string): Place {
  const [, source, oldest = '', token = pageToken] = /^([ts])\/([0-9]*)\/(.*)$/.exec(pageToken) ?? [];
  return { in: source === 't' ? 't' : 's', oldest, token };
}

type Question = Omit<SearchRequest, 'pageToken' | 'untilId'>;

async function readTimeline(timeline: MentionSource, question: Question, place: Place): Promise<SearchPage> {
  const page = await timeline.search({ ...question, ...(place.token && { pageToken: place.token }) });
  const { nextPageToken: token, ...rest } = page;
  const priced = { ...rest, dollarsPerPost: timeline.dollarsPerPost };
  const isWhole = token === undefined && place.token === '';
  if (isWhole) return priced;
  const oldest = oldestOf(page.posts) ?? place.oldest;
  const next: Place = token === undefined ? { in: 's', oldest, token: '' } : { in: 't', oldest, token };
  return { ...priced, nextPageToken: tokenOf(next) };
}

async function readSearch(search: MentionSource, question: Question, place: Place): Promise<SearchPage> {
  const { nextPageToken: token, ...page } = await search.search({
    ...question,
    ...(place.oldest && { untilId: place.oldest }),
    ...(place.token && { pageToken: place.token }),
  });
  return { ...page, ...(token === undefined ? {} : { nextPageToken: tokenOf({ ...place, token }) }) };
}

const oldestOf = (posts: SearchPage['posts']): string | undefined =>
  posts.map(({ versionId }) => versionId).toSorted(comparePostIds)[0];
