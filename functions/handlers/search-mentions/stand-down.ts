import { milliseconds } from '../../contracts/duration.ts';
import type { SearchOutput } from '../../contracts/search.ts';
import { SourceExhausted, SourceRefused, SourceThrottled, SourceUnauthorized } from '../../ports/mention-source.ts';

/** What a run does about a source that won't answer now. */
export interface StandDown {
  readonly outcome: Extract<SearchOutput['outcome'], 'waiting' | 'stopped'>;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Where a source wants us to wait and does not say how long. */
const usualWaitMs = milliseconds('1 minute');
/** A source that names a far day has lost its clock, and must not silence a watch for ever. */
const longestWaitMs = milliseconds('1 day');
/** A token is soon mended; credits, caps and queries take people longer. Asking costs nothing meanwhile. */
const afterTokenMs = milliseconds('15 minutes');
const afterRefusalMs = milliseconds('1 hour');

/**
 * When to ask a source again after a failure: at the time that it names, or from time to time until somebody has mended
 * what it refuses. Undefined for what the next poll simply tries again.
 */
export function standDown(error: unknown, now: number): StandDown | undefined {
  if (error instanceof SourceThrottled) {
    return { outcome: 'waiting', until: Math.min(error.until ?? now + usualWaitMs, now + longestWaitMs) };
  }
  if (error instanceof SourceUnauthorized) return { outcome: 'stopped', until: now + afterTokenMs };
  if (error instanceof SourceExhausted || error instanceof SourceRefused)
    return { outcome: 'stopped', until: now + afterRefusalMs };
  return undefined;
}
