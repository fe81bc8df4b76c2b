import { STATUS_CODES } from 'node:http';
import { milliseconds } from '../../contracts/duration.ts';
import type { OverheardError } from '../../domain/overheard-error.ts';
import { SourceRefused, SourceThrottled, SourceUnavailable } from '../../ports/mention-source.ts';
import type { WholeAnswer } from './whole-answer.ts';

/** A longer wait is not believed: one wrong header would silence a watch for years. */
const longestWaitMs = milliseconds('1 day');

/**
 * Our name for an answer that holds no posts.
 * @param now milliseconds since the epoch
 * @param reason the service's own words, where they may be repeated
 */
export function answerError(
  name: string,
  { status, headers }: Pick<WholeAnswer, 'status' | 'headers'>,
  now: number,
  reason = STATUS_CODES[status] ?? 'no known reason',
): OverheardError {
  if (status === 429) return new SourceThrottled(`${name} asks us to wait`, waitOf(headers, now));
  // 408: the service waited for us in vain, which the next try may mend.
  if (status >= 400 && status < 500 && status !== 408) {
    return new SourceRefused(`${name} refuses the request: ${status}, ${reason}`);
  }
  return new SourceUnavailable(`${name} answered ${status}`);
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function waitOf(headers: Headers, now: number): { readonly until?: number } {
  const after = headers.get('retry-after') ?? '';
  const until = /^\d+$/.test(after) ? now + Number(after) * 1000 : Date.parse(after);
  return until > now ? { until: Math.min(until, now + longestWaitMs) } : {};
}
