import { expect, test } from 'vitest';
import { ConcurrencyLimit, TooManyInvocations } from '../../infra/local/concurrency-limit.ts';

test('as many as the limit run side by side; the next is refused at once, and what ends makes room', async () => {
  const limit = new ConcurrencyLimit(2);
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const answers = [limit.run(() => first.promise), limit.run(() => second.promise)];
  await expect(limit.run(async () => 'third')).rejects.toThrow(TooManyInvocations);
  first.resolve('first');
  expect(await answers[0]).toBe('first');
  expect(await limit.run(async () => 'fourth')).toBe('fourth');
  second.resolve('second');
  expect(await answers[1]).toBe('second');
  expect(limit.peak).toBe(2);
  expect(limit.refused).toBe(1);
});

test('work that is refused never starts', async () => {
  const limit = new ConcurrencyLimit(0);
  let started = false;
  const refusal = limit.run(async () => {
    started = true;
  });
  await expect(refusal).rejects.toMatchObject({
    name: 'TooManyRequestsException',
    message: 'Rate Exceeded.',
    reason: 'ConcurrentInvocationLimitExceeded',
    statusCode: 429,
  });
  expect(started).toBe(false);
});

test.each([
  ['rejects', () => Promise.reject(new Error('broken'))],
  [
    'throws before it is a promise',
    () => {
      throw new Error('broken');
    },
  ],
])('work that %s makes room as well', async (_, work) => {
  const limit = new ConcurrencyLimit(1);
  await expect(limit.run(work)).rejects.toThrow('broken');
  expect(await limit.run(async () => 'next')).toBe('next');
  expect(limit.refused).toBe(0);
});

test('the peak is the most that ever ran, not what runs now', async () => {
  const limit = new ConcurrencyLimit(10);
  await Promise.all(Array.from({ length: 7 }, () => limit.run(async () => {})));
  await limit.run(async () => {});
  expect(limit.peak).toBe(7);
});
