import type { Endpoint } from './endpoint.ts';
import { postParameters, readSelection } from './fields.ts';
import { readIds, refuseUnknown } from './parameters.ts';
import { findPosts, showPosts } from './post-page.ts';
import type { World } from './world.ts';

/**
 * Up to 100 posts by their ids, in that order; those that are gone, protected or unknown are `errors` of the 200
 * (https://docs.x.com/x-api/posts/lookup/introduction). Bills what it finds. 3,500 requests in 15 minutes per app:
 * https://docs.x.com/x-api/fundamentals/rate-limits.
 */
export const lookUpPosts = (world: World): Endpoint => ({
  name: 'GET /2/tweets',
  limit: 3_500,
  answer: ({ params, now }) => {
    refuseUnknown(params, ['ids', ...postParameters]);
    const selection = readSelection(params, world.vocabulary);
    const { found, errors } = findPosts(world, readIds(params), 'ids', now);
    world.bill.readPosts(found.length, now);
    return showPosts(world, found, selection, { now, errors });
  },
});
