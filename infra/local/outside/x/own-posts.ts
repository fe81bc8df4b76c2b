import type { Endpoint } from './endpoint.ts';
import { postParameters, readSelection } from './fields.ts';
import { checkId, readId, readNumber, refuseUnknown } from './parameters.ts';
import { notFoundError } from './partial-error.ts';
import { pageMeta, showPosts } from './post-page.ts';
import type { World } from './world.ts';

/**
 * What an account wrote through this API, newest first: one page of it, for whoever looks for a post that may have been made.
 * Posts that it wrote elsewhere are not pretended. 900 requests in 15 minutes per user
 * (https://docs.x.com/x-api/posts/timelines/introduction).
 */
export const postsOfUser = (world: World): Endpoint => ({
  name: 'GET /2/users/:id/tweets',
  limit: 900,
  inTheNameOf: 'an account',
  answer: ({ params, id, now }) => {
    refuseUnknown(params, ['max_results', 'since_id', ...postParameters]);
    checkId('id', id);
    const most = readNumber(params, 'max_results', { least: 5, most: 100, unless: 10 });
    const since = readId(params, 'since_id') ?? 0n;
    const selection = readSelection(params, world.vocabulary);
    if (!world.accounts.has(id)) return { errors: [notFoundError({ kind: 'user', parameter: 'id', id })] };
    const own = world.written.filter((post) => post.author_id === id && BigInt(post.id) > since).reverse();
    const page = own.slice(0, most);
    world.bill.readPosts(page.length, now);
    const next = own.length > page.length ? 'next' : undefined;
    return { ...showPosts(world, page, selection, { now }), meta: pageMeta(page, next) };
  },
});
