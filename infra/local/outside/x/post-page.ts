import { type Selection, selectFields } from './fields.ts';
import { notAuthorizedError, notFoundError } from './partial-error.ts';
import type { Post } from './post.ts';
import { showUser } from './user.ts';
import { findUsers } from './users.ts';
import { nameIn } from './vocabulary.ts';
import type { World } from './world.ts';

interface Found<T> {
  readonly found: readonly T[];
  readonly errors: readonly object[];
}

/**
 * Posts as a request wants them, with what it wants beside them, and a problem in place of each thing that isn't there.
 * The posts themselves are for the caller to bill; what is expanded is billed here. Whether X asks money for that is
 * open, so the dearer case is taken.
 */
export function showPosts(
  world: World,
  posts: readonly Post[],
  selection: Selection,
  { now, errors = [] }: { readonly now: number; readonly errors?: readonly object[] },
): object {
  const { bill } = world;
  const authors = selection.authors ? posts.map(({ author_id }) => author_id) : [];
  const users = findUsers(world, authors, 'author_id');
  const references = selection.referenced ? referencesOf(world, posts, now) : nothing;
  bill.readUsers(users.found.length);
  bill.readPosts(references.found.length, now);
  const shown = (some: readonly Post[]): readonly object[] => some.map((post) => selectFields(post, selection));
  const includes = {
    ...(users.found.length > 0 && {
      users: users.found.map((user) => showUser(user, selection.userFields, selection.words)),
    }),
    ...(references.found.length > 0 && { [nameIn(selection.words, 'tweets')]: shown(references.found) }),
  };
  const problems = [...errors, ...users.errors, ...references.errors];
  return {
    ...(posts.length > 0 && { data: shown(posts) }),
    ...(Object.keys(includes).length > 0 && { includes }),
    ...(problems.length > 0 && { errors: problems }),
  };
}

/** The ends and the size of a page, newest first. */
export const pageMeta = (posts: readonly Post[], nextToken: string | undefined): object => ({
  ...(posts[0] && { newest_id: posts[0].id, oldest_id: posts.at(-1)?.id }),
  result_count: posts.length,
  ...(nextToken !== undefined && { next_token: nextToken }),
});

/**
 * Posts by id, each once: what was taken away or never was becomes a problem.
 * @param parameter what named the ids, for the problems to say
 */
export function findPosts({ timeline, presence }: World, ids: Iterable<string>, parameter: string, now: number) {
  const found: Post[] = [];
  const errors: object[] = [];
  for (const id of new Set(ids)) {
    const post = timeline.find(BigInt(id)) ?? presence.earlierVersion(id);
    const missed = { kind: 'tweet', parameter, id } as const;
    if (presence.removalOf(id, now)?.reason === 'protected') errors.push(notAuthorizedError(missed));
    else if (post === undefined || Date.parse(post.created_at) > now || presence.removalOf(id, now)) {
      errors.push(notFoundError(missed));
    } else found.push(post);
  }
  return { found, errors };
}

const nothing = { found: [], errors: [] } as const;

function referencesOf(world: World, posts: readonly Post[], now: number): Found<Post> {
  const ids = posts.flatMap(({ referenced_tweets = [] }) => referenced_tweets.map(({ id }) => id));
  return findPosts(world, ids, 'referenced_tweets.id', now);
}
