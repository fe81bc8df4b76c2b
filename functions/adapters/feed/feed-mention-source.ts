import { createHash } from 'node:crypto';
import { milliseconds } from '../../contracts/duration.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionSource } from '../../ports/mention-source.ts';
import { answerError } from '../http/answer-error.ts';
import { type HttpService, type WholeAnswer, wholeAnswer } from '../http/whole-answer.ts';
import { systemClock } from '../system-clock.ts';
import { documentOf, type FeedDocument } from './feed-document.ts';
import { wordsOf } from './feed-words.ts';

/** Who publishes may date an entry back to when it was begun. Found again, it costs nothing, and the store knows it. */
const overlapMs = milliseconds('1 day');

const accept = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1';

export interface FeedMentionSourceOptions extends Partial<Omit<HttpService, 'name'>> {
  /** @default the system's */
  readonly clock?: Clock;
}

/** The feed as it was read last. */
interface Held extends FeedDocument {
  readonly digest: string;
  /** What to ask with for a newer one. */
  readonly conditions: Readonly<Record<string, string>>;
}

/**
 * One RSS, Atom or JSON feed. A query is a list of phrases, see `wordsOf`; without one, every entry is a post. The feed is
 * kept in memory, so that one that has not changed is neither sent nor parsed again.
 *
 * A feed holds as many entries as its publisher likes: what dropped out of it between two polls leaves no trace.
 */
export const feedMentionSource = (
  feedUrl: string,
  { deadlineMs = 10_000, fetch = globalThis.fetch, clock = systemClock }: FeedMentionSourceOptions = {},
): MentionSource => {
  const url = new URL(feedUrl);
  const service: HttpService = { name: `the feed of ${url.host}`, deadlineMs, fetch };
  let held: Held | undefined;

  /** The feed as it is now; what makes no sense in it is counted once. */
  const read = async (): Promise<FeedDocument> => {
    const answer = await wholeAnswer(url, { accept, ...held?.conditions }, service);
    if (answer.status === 304 && held !== undefined) return { entries: held.entries, malformed: 0 };
    if (answer.status !== 200) throw answerError(service.name, answer, clock.now());
    const digest = createHash('sha256').update(answer.body).digest('base64');
    // Many a server knows of no conditions.
    if (held?.digest === digest) return { entries: held.entries, malformed: 0 };
    const document = documentOf(answer, service.name, url.host, clock.now());
    held = { ...document, digest, conditions: conditionsOf(answer) };
    return document;
  };

  return {
    dollarsPerPost: 0,
    async search({ query, since, pageToken, untilId, pageSize }) {
      const { entries, malformed } = await read();
      const from = Date.parse('sinceId' in since ? since.createdAt : since.startTime) - overlapMs;
      const isMeant = wordsOf(query);
      // A page begins below the one before, wherever the feed has moved on to by now.
      const below = pageToken ?? untilId;
      const found = entries
        // No moment leaves out an entry without a date.
        .filter(({ written }) => written === undefined || written > from)
        .filter(({ post }) => below === undefined || comparePostIds(post.versionId, below) < 0)
        .filter(({ text }) => isMeant(text))
        .map(({ post }) => post);
      const posts = found.slice(0, pageSize);
      const last = found.length > posts.length ? posts.at(-1) : undefined;
      return { posts, malformed, ...(last === undefined ? {} : { nextPageToken: last.versionId }) };
    },
  };
};

function conditionsOf({ headers }: WholeAnswer): Readonly<Record<string, string>> {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  };
}
