import { expect, test } from 'vitest';
import { standDown } from '../../../functions/handlers/search-mentions/stand-down.ts';
import {
  SourceExhausted,
  SourceRefused,
  SourceThrottled,
  SourceUnauthorized,
  SourceUnavailable,
  SourceWindowPassed,
} from '../../../functions/ports/mention-source.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const minute = 60_000;

test.each([
  ['a window that is used up, until its reset', new SourceThrottled('', { until: now + 7 * minute }), 'waiting', 7],
  ['a window without a reset, for a minute', new SourceThrottled(''), 'waiting', 1],
  ['a reset beyond reason, for a day', new SourceThrottled('', { until: now * 1000 }), 'waiting', 24 * 60],
  ['a token that is refused, for a quarter of an hour', new SourceUnauthorized(''), 'stopped', 15],
  ['credits or a cap that are used up, for an hour', new SourceExhausted(''), 'stopped', 60],
  ['a query that is refused, for an hour', new SourceRefused(''), 'stopped', 60],
] as const)('%s', (_, error, outcome, minutes) => {
  expect(standDown(error, now)).toEqual({ outcome, until: now + minutes * minute });
});

test.each([new SourceUnavailable(''), new SourceWindowPassed(''), new Error('boom')])(
  'the next poll tries again after $name',
  (error) => {
    expect(standDown(error, now)).toBeUndefined();
  },
);
