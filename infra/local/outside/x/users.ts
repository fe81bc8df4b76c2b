import { NotPretended } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { readIds, refuseUnknown } from './parameters.ts';
import { notFoundError } from './partial-error.ts';
import { readUserFields, showUser, type User } from './user.ts';
import { wordsOf } from './vocabulary.ts';
import type { World } from './world.ts';

const parameters = ['ids', 'user.fields', 'expansions', 'tweet.fields', 'post.fields'];

/**
 * Up to 100 users by their ids, in that order; those who are gone, suspended or unknown are `errors` of the 200
 * (https://docs.x.com/x-api/users/lookup/integrate). Bills whom it finds. 300 requests in 15 minutes per app:
 * https://docs.x.com/x-api/users/lookup/migrate/overview.
 */
export const lookUpUsers = (world: World): Endpoint => ({
  name: 'GET /2/users',
  limit: 300,
  answer: ({ params }) => {
    refuseUnknown(params, parameters);
    if (params.has('expansions')) throw new NotPretended('the pretended X does not expand users');
    const fields = readUserFields(params);
    const words = wordsOf(world.vocabulary, params.has('post.fields') ? 'post' : 'tweet');
    const { found, errors } = findUsers(world, readIds(params), 'ids');
    world.bill.readUsers(found.length);
    return {
      ...(found.length > 0 && { data: found.map((user) => showUser(user, fields, words)) }),
      ...(errors.length > 0 && { errors }),
    };
  },
});

/**
 * Users by id, each once: who is unknown becomes a problem.
 * @param parameter what named the ids, for the problems to say
 */
export function findUsers({ users }: Pick<World, 'users'>, ids: Iterable<string>, parameter: string) {
  const found: User[] = [];
  const errors: object[] = [];
  for (const id of new Set(ids)) {
    const user = users.find(id);
    if (user === undefined) errors.push(notFoundError({ kind: 'user', parameter, id }));
    else found.push(user);
  }
  return { found, errors };
}
