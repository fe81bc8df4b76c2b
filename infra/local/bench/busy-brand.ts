import type { Desk } from '../../../functions/contracts/desk.ts';
import { billedWatch, listeningDesk } from '../../bill/billed-desk.ts';
import { judgedSentences } from '../../bill/sentences.ts';
import { madeUpPosts } from '../../bill/workload.ts';
import type { Post } from '../outside/x.ts';

const start = Date.parse('2026-03-03T06:00:00Z');
const monthMs = 30 * 24 * 3_600_000;
const postsPerMonth = 1_000_000;

/** A desk that hears a million posts a month of the bill's mix, 30% routed and 2% tickets, and `count` of those posts. */
export function busyBrand(team: Desk, count: number): { readonly desk: Desk; readonly posts: Post[] } {
  const desk = listeningDesk(team);
  const sentences = judgedSentences(desk, billedWatch);
  const to = start + (count / postsPerMonth) * monthMs;
  return { desk, posts: madeUpPosts({ posts: count, sentences, from: start, to, seed: 1 }) };
}
