import { compliance } from './compliance.ts';
import { complianceFiles } from './compliance-files.ts';
import { ComplianceJobs } from './compliance-jobs.ts';
import { countRecent } from './counts.ts';
import { createPost } from './create-post.ts';
import type { Endpoint } from './endpoint.ts';
import { lookUpPosts } from './look-up.ts';
import { mentionsOfUser } from './mentions.ts';
import { postsOfUser } from './own-posts.ts';
import { searchRecent } from './search.ts';
import { usage } from './usage.ts';
import { lookUpUsers } from './users.ts';
import type { World } from './world.ts';

/**
 * What of X API v2 is pretended, the busiest first.
 * @param searches how many in 15 minutes
 */
export function endpointsOf(world: World, searches = 450): readonly Endpoint[] {
  const jobs = new ComplianceJobs();
  return [
    searchRecent(world, searches),
    mentionsOfUser(world),
    lookUpPosts(world),
    lookUpUsers(world),
    countRecent(world),
    usage(world),
    createPost(world),
    postsOfUser(world),
    ...compliance(world, jobs),
    ...complianceFiles(world, jobs),
  ];
}
