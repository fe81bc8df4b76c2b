import * as z from 'zod/mini';
import type { AuthorSource } from '../../ports/author-directory.ts';
import { SourceUnavailable } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';
import { xDollars } from './x-prices.ts';

const User = z.object({
  id: z.string(),
  username: z.string(),
  public_metrics: z.optional(z.object({ followers_count: z.int() })),
});
/** Who is gone or suspended is among `errors`; where all are, there is no `data`. */
const Users = z.object({ data: z.optional(z.array(User)), errors: z.optional(z.array(z.unknown())) });

/** `GET /2/users`: 300 requests in 15 minutes per app, and billed for each user that it returns. */
export const xAuthors = (client: XClient): AuthorSource => ({
  dollarsPerAuthor: xDollars.user,
  mostAtOnce: 100,

  async lookUp(ids) {
    const body = await client.get('users', { ids: ids.join(','), 'user.fields': 'public_metrics,username' });
    const users = Users.safeParse(body);
    if (!users.success) throw new SourceUnavailable('X answered without users', { cause: users.error });
    return (users.data.data ?? []).map(({ id, username, public_metrics }) => ({
      id,
      handle: username,
      ...(public_metrics === undefined ? {} : { followers: public_metrics.followers_count }),
    }));
  },
});
