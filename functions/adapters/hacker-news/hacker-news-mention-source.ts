import * as z from 'zod/mini';
import { seconds } from '../../contracts/duration.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import {
  type MentionSource,
  type SearchPage,
  type SearchRequest,
  SourceUnavailable,
} from '../../ports/mention-source.ts';
import { answerError } from '../http/answer-error.ts';
import { type HttpService, type WholeAnswer, wholeAnswer } from '../http/whole-answer.ts';
import { systemClock } from '../system-clock.ts';
import { type Cursor, cursorOf, newest, nextCursor, tokenOf } from './hacker-news-cursor.ts';
import { HackerNewsHit, postOf } from './hacker-news-post.ts';

/** Posts reach the index late and out of order. What is found again costs nothing here, and the store knows it. */
const overlapSeconds = seconds('15 minutes');

/** As X does it: whole words as they are written. The index would find misspelt and longer ones as well, and authors. */
const exactly = {
  typoTolerance: 'false',
  queryType: 'prefixNone',
  removeWordsIfNoResults: 'none',
  restrictSearchableAttributes: 'title,story_text,comment_text,url',
};

const Answer = z.object({
  hits: z.array(z.looseObject({ created_at_i: z.int() })),
  hitsPerPage: z.int().check(z.positive()),
});

/**
 * Stories and comments of Hacker News, by date, from Algolia's search: free, without a key, 10,000 requests an hour
 * (hn.algolia.com/api). A query is words, all of which must occur; "a phrase" and -word are understood, OR is not.
 * @param baseUrl `https://hn.algolia.com/api/v1`, or another host that answers as it does
 */
export const hackerNewsMentionSource = (
  baseUrl: string,
  { deadlineMs = 10_000, fetch = globalThis.fetch }: Partial<Omit<HttpService, 'name'>> = {},
): MentionSource => {
  const service: HttpService = { name: 'Hacker News', deadlineMs, fetch };
  return {
    dollarsPerPost: 0,
    async search(request) {
      const cursor = request.pageToken === undefined ? newest : cursorOf(request.pageToken);
      const url = new URL(`${baseUrl.replace(/\/$/, '')}/search_by_date`);
      url.search = new URLSearchParams(parameters(request, cursor)).toString();
      const answer = await wholeAnswer(url, { accept: 'application/json' }, service);
      if (answer.status !== 200) throw refusal(answer);
      return readPage(jsonOf(answer), request, cursor);
    },
  };
};

const parameters = ({ query, since, pageSize }: SearchRequest, { until, page }: Cursor) => {
  const start = Date.parse('sinceId' in since ? since.createdAt : since.startTime);
  const bounds = [`created_at_i>${Math.floor(start / 1000) - overlapSeconds}`];
  if (Number.isFinite(until)) bounds.push(`created_at_i<=${until}`);
  return {
    ...{ query, ...exactly, tags: '(story,comment)', numericFilters: bounds.join(',') },
    ...{ hitsPerPage: pageSize.toString(), page: page.toString() },
  };
};

function readPage(json: unknown, { untilId }: SearchRequest, cursor: Cursor): SearchPage {
  const answer = Answer.safeParse(json);
  if (!answer.success) throw new SourceUnavailable('Hacker News answered without hits', { cause: answer.error });
  const { hits, hitsPerPage } = answer.data;
  const posts = hits.flatMap((hit) => {
    const read = HackerNewsHit.safeParse(hit);
    const post = read.success ? postOf(read.data) : undefined;
    return post === undefined ? [] : [post];
  });
  const times = hits.map((hit) => hit.created_at_i);
  const next = nextCursor(cursor, times, hitsPerPage);
  return {
    posts: posts
      .filter(({ versionId }) => untilId === undefined || comparePostIds(versionId, untilId) < 0)
      .sort((a, b) => comparePostIds(b.versionId, a.versionId)),
    malformed: hits.length - posts.length,
    ...(next === undefined ? {} : { nextPageToken: tokenOf(next) }),
  };
}

function jsonOf({ body }: WholeAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new SourceUnavailable('Hacker News answered what is no JSON', { cause });
  }
}

/** The index says what it does not like about a query, and repeats nobody's post. */
const Refusal = z.object({ message: z.string() });

function refusal(answer: WholeAnswer): Error {
  const said = answer.status === 400 ? Refusal.safeParse(jsonOf(answer)).data?.message : undefined;
  return answerError('Hacker News', answer, systemClock.now(), said);
}
