import { afterAll, beforeAll, expect, test } from 'vitest';
import { mentionDeleted } from '../../functions/contracts/events.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { compileQuery } from '../../infra/local/outside/x/query.ts';
import { deskFor } from '../../infra/local/replay-watches.ts';
import { day, groundFor, hour, hourlyDesk, listen, saidAt, start } from '../fixtures/listening-desk.ts';
import '../fixtures/lambda-context.ts';
import { assemblyOf, playing, postsOf } from '../fixtures/played.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await groundFor();
}, 60_000);
afterAll(() => ground.dynamo.close());

const posts = [0, 1, 2].map((n) => saidAt(start - (n + 1) * 60_000, n));
const [kept, deleted, hidden] = posts.map(({ id }) => id);
const mentionId = (id: string | undefined): string => `acme/x/${id}`;

/** A desk that heard these posts, two of which go away at some hour. */
async function afterRemoval(atHour: number) {
  const listening = await listen(ground, posts);
  await listening.desk.clock.runUntil(start + atHour * hour);
  listening.desk.x.remove(String(deleted), 'deleted');
  listening.desk.x.remove(String(hidden), 'protected');
  return listening;
}

test.each([1, 12.01, 14.5])(
  'what goes away from X at hour %d goes from its row within 24 hours, and is told once',
  async (atHour) => {
    const { desk, told, rows } = await afterRemoval(atHour);
    const removedAt = desk.clock.now();
    await desk.clock.runUntil(removedAt + day);
    const deletions = told(mentionDeleted).map((detail) => mentionDeleted.detail.parse(detail));
    expect(deletions.map(({ mentionId: id, reason }) => ({ id, reason }))).toEqual(
      expect.arrayContaining([
        { id: mentionId(deleted), reason: 'deleted' },
        { id: mentionId(hidden), reason: 'protected' },
      ]),
    );
    expect(deletions).toHaveLength(2);
    for (const { at } of deletions) {
      expect(Date.parse(at)).toBeGreaterThanOrEqual(removedAt);
      expect(Date.parse(at)).toBeLessThan(removedAt + 15 * hour);
    }

    const mentions = await rows('Mentions');
    const words = mentions.filter((row) => JSON.stringify(row).includes('hello')).map(({ id }) => id);
    expect(words).toEqual([mentionId(kept)]);
    expect(mentions.filter(({ authorId }) => authorId !== undefined).map(({ id }) => id)).toEqual([mentionId(kept)]);
  },
);

test('checking posts bills none, and asks X for no more than a job and its end, twice a day', async () => {
  const { desk } = await listen(ground, posts);
  await desk.clock.runUntil(start + 5 * hour);
  const billed = desk.x.postsBilled;
  await desk.clock.runUntil(start + 29 * hour);
  expect(desk.x.postsBilled).toBe(billed);
  expect(desk.x.calls.get('POST /2/compliance/jobs')).toBeLessThanOrEqual(3);
  expect(desk.x.calls.get('GET /2/compliance/jobs/:id')).toBeLessThanOrEqual(3);
});

test('X away for hours delays what goes, by no more than that', async () => {
  const { desk, told } = await afterRemoval(1.5);
  desk.x.weather.set('unavailable', { until: desk.clock.now() + 14 * hour });
  await desk.clock.runUntil(desk.clock.now() + 14 * hour);
  expect(told(mentionDeleted)).toEqual([]);
  await desk.clock.runUntil(desk.clock.now() + 2 * hour);
  expect(told(mentionDeleted)).toHaveLength(2);
});

test('the real bundle over HTTP does the same', async () => {
  const [stays = 'gone', goes = 'gone'] = ['a parcel that stays', 'a parcel that goes'];
  const said = postsOf([
    { minutes: 0, text: `@Acme ${stays}` },
    { minutes: 1, text: `@Acme ${goes}` },
    { minutes: 190, text: '@Acme that was all' },
  ]);
  // Heard at seven, and gone before X has looked at what a check asks it at seven or at eight.
  const withDeletion = said.map((post, n) => (n === 1 ? { ...post, deletedAt: '2026-03-03T07:00:30.000Z' } : post));
  const { desk } = deskFor(hourlyDesk, withDeletion, compileQuery);
  const run = await playing(await assemblyOf(desk), desk, withDeletion);
  try {
    const rows = JSON.stringify(await run.desk.itemsIn('Mentions'));
    expect(rows).toContain(stays);
    expect(rows).not.toContain(goes);
    const types = run.desk.bus.archive.map(({ 'detail-type': type }) => type);
    expect(types.filter((type) => type === mentionDeleted.detailType)).toHaveLength(1);
  } finally {
    await run.desk.close();
  }
}, 120_000);
