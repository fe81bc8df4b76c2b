import type { Price } from './price.ts';

const checked = { source: 'X API pricing, pay per use, https://docs.x.com/x-api/', checked: '2026-11' } as const;

export const xPrices = {
  /** An empty page costs nothing, and X may bill a post once that it returned twice within one UTC day. */
  'x.posts': { unit: 'post returned by a search', dollars: 0.005, ...checked },
  /** `GET /2/users/:id/mentions`, by the user who owns the developer app; the latest 800 are reachable. */
  'x.own-posts': { unit: "post returned of one's own mentions timeline", dollars: 0.001, ...checked },
  /** Whether expanding `author_id` bills users is not settled: counted as if it did. */
  'x.users': { unit: 'user returned', dollars: 0.01, ...checked },
  /** To an author who called or quoted the account. */
  'x.replies': { unit: 'reply', dollars: 0.01, ...checked },
  'x.written': { unit: 'post made', dollars: 0.015, ...checked },
  'x.written-links': { unit: 'post made with a link in it', dollars: 0.2, ...checked },
  /** Whatever the answer holds. */
  'x.counts': { unit: 'request for counts', dollars: 0.005, ...checked },
} satisfies Record<string, Price>;
