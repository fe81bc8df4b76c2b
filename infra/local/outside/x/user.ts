import { NotPretended } from './answer.ts';
import { readList } from './parameters.ts';
import type { Post } from './post.ts';
import { renamed, type Words } from './vocabulary.ts';

export interface User {
  readonly id: string;
  /** Without the @. */
  readonly username: string;
}

const pretended = ['id', 'name', 'username', 'public_metrics'];

/** Of both OpenAPI files. */
const userFields = [
  ...['affiliation', 'confirmed_email', 'connection_status', 'created_at', 'description', 'entities', 'id'],
  ...['is_identity_verified', 'location', 'most_recent_tweet_id', 'name', 'parody', 'pinned_tweet_id'],
  ...['profile_banner_url', 'profile_image_url', 'protected', 'public_metrics', 'receives_your_dm', 'subscription'],
  ...['subscription_type', 'url', 'username', 'verified', 'verified_followers_count', 'verified_type', 'withheld'],
];

/** Everybody who wrote one of the posts under a name, and the accounts whose mentions can be read. */
export class Users {
  readonly #names: Map<string, string>;

  /** @param accounts handles by id */
  constructor(posts: readonly Post[], accounts: ReadonlyMap<string, string>) {
    this.#names = new Map([...accounts].map(([id, handle]) => [id, handle.replace(/^@/, '')]));
    for (const { author_id, author } of posts) if (author !== undefined) this.#names.set(author_id, author.username);
  }

  find(id: string): User | undefined {
    const username = this.#names.get(id);
    return username === undefined ? undefined : { id, username };
  }
}

/**
 * @throws InvalidRequest for a name that X doesn't know.
 * @throws NotPretended
 */
export function readUserFields(params: URLSearchParams): ReadonlySet<string> {
  const wanted = readList(params, 'user.fields', userFields);
  const missing = wanted.find((field) => !pretended.includes(field));
  if (missing !== undefined) throw new NotPretended(`the users of the pretended X have no ${missing}`);
  return new Set(wanted);
}

/** A user's id and names, and what else was asked for. */
export function showUser({ id, username }: User, fields: ReadonlySet<string>, words: Words): object {
  return {
    ...{ id, name: username, username },
    ...(fields.has('public_metrics') && { public_metrics: renamed(words, metricsOf(id)) }),
  };
}

/** Made up, and the same for the same user each time. */
const metricsOf = (id: string): object => ({
  followers_count: Number((BigInt(id) * 7_919n) % 20_011n),
  following_count: Number(BigInt(id) % 997n),
  tweet_count: Number((BigInt(id) * 31n) % 10_007n),
  listed_count: Number(BigInt(id) % 13n),
});
