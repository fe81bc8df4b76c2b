import type { Bill } from './bill.ts';
import type { Post } from './post.ts';
import type { Presence } from './presence.ts';
import type { Timeline } from './timeline.ts';
import type { Users } from './user.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What all endpoints of one pretended X see of it. */
export interface World {
  readonly timeline: Timeline;
  readonly presence: Presence;
  readonly users: Users;
  readonly bill: Bill;
  readonly vocabulary: Vocabulary;
  /** Whether a post is one that this query finds; throws `InvalidRequest` for a query that X would refuse. */
  readonly matcher: (query: string) => (post: Post) => boolean;
  /** Handles by id, of the accounts whose mentions can be read. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Those among them that own the app. */
  readonly owners: ReadonlySet<string>;
  /** Posts that were made through this API, oldest first. */
  readonly written: Post[];
  /** Where this X is reached, without a slash at the end. */
  readonly baseUrl: () => string;
}
