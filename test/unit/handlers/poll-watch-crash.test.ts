import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post } from '../../../functions/domain/post.ts';
import { ListeningPost } from '../../fixtures/listening-post.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';
import { Crash } from '../../fixtures/tables.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const minute = 60_000;
const post = (n: number): Post =>
  aPost({ id: postId(n), createdAt: new Date(noon - 50 * minute + n * 1_000).toISOString() });
const ids = (count: number): Set<string> => new Set(Array.from({ length: count }, (_, n) => `acme/x/${postId(n + 1)}`));

const aListeningPost = (count: number, postsPerPage: number): ListeningPost => {
  const listening = new ListeningPost({ from: new Date(noon - 60 * minute).toISOString(), postsPerPage });
  for (let n = 1; n <= count; n++) listening.said.push(post(n));
  return listening;
};

/** Polls every minute until a run gets to its end; the process of each of the first runs dies at its boundary. */
async function pollThrough(listening: ListeningPost, deaths: readonly number[]): Promise<number> {
  for (let run = 0; ; run++) {
    listening.dieAt = deaths[run] ?? Number.POSITIVE_INFINITY;
    try {
      await listening.poll(noon + run * minute);
      return run;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}

test('a run that dies before or after any of its calls loses no post', async () => {
  for (let boundary = 0; ; boundary++) {
    const listening = aListeningPost(7, 3);
    const died = await pollThrough(listening, [boundary]);
    expect(new Set(listening.heard), `died at boundary ${boundary}`).toEqual(ids(7));
    expect(listening.rows).toEqual(ids(7));
    expect(listening.ledger.entry.coverage.head.post?.id).toBe(postId(7));
    if (died === 0) {
      expect(boundary).toBe(2 * listening.calls.length);
      break;
    }
  }
});

test('however many posts, pages and deaths there are, and whatever is said meanwhile, every post is published', async () => {
  const scenario = fc.record({
    before: fc.nat(30),
    meanwhile: fc.nat(10),
    postsPerPage: fc.integer({ min: 1, max: 12 }),
    deaths: fc.array(fc.nat(40), { maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ before, meanwhile, postsPerPage, deaths }) => {
      const listening = aListeningPost(before, postsPerPage);
      await pollThrough(listening, deaths);
      for (let n = before + 1; n <= before + meanwhile; n++) listening.said.push(post(n));
      await pollThrough(listening, deaths.toReversed());
      expect(new Set(listening.heard)).toEqual(ids(before + meanwhile));
      expect(listening.rows).toEqual(ids(before + meanwhile));
      for (const id of listening.heard) expect(listening.rows.has(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
