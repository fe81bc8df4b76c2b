import { beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { arrive, conversations, desk, type Outcome } from './orders.ts';

/** Late, out of order and twice: 50 orders in which the same 200 posts arrive. */
const orders = Array.from({ length: 50 }, (_, n) => n + 1);
const posts = conversations(200, 7);

describe('200 posts', { timeout: 300_000 }, () => {
  let ground: Ground;
  let inOrder: Outcome;
  beforeAll(async () => {
    ground = await simulatedGround(desk);
    inOrder = await arrive(ground, posts);
  }, 120_000);

  test('make tickets of several posts, of several conversations, and of one', () => {
    const conversationOf = new Map(
      posts.map(({ id, conversation_id: conversation }) => [`acme/x/${id}`, conversation]),
    );
    const tickets = inOrder.tickets.map((ids) => ids.split(' '));
    const sizes = tickets.map((ids) => ids.length);
    expect(sizes.length).toBeGreaterThan(30);
    expect(sizes).toContain(1);
    expect(Math.max(...sizes)).toBeGreaterThan(4);
    const ofSeveral = tickets.filter((ids) => new Set(ids.map((id) => conversationOf.get(id))).size > 1);
    expect(ofSeveral.length).toBeGreaterThan(10);
    expect(inOrder.answers.length).toBeGreaterThan(3);
  });

  test('make the same tickets, and tell people as often, in 50 orders of arrival', async () => {
    for (const seed of orders) {
      expect(await arrive(ground, posts, seed), `order ${seed}`).toEqual(inOrder);
    }
  });
});
