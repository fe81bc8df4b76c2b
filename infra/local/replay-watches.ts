import type { Desk } from '../../functions/contracts/desk.ts';
import { sourceOf, type Watch, type XWatch } from '../../functions/contracts/watch.ts';
import { onlyWatches } from './only-watches.ts';
import type { Post } from './outside/x.ts';

/** A desk that has every watch which the posts of a file name, and how X finds those posts for it. */
export interface ReplayDesk {
  readonly desk: Desk;
  readonly added: readonly string[];
  /** The desk's own watches on X that no post is for: polling them for days would only take time. */
  readonly leftOut: readonly string[];
  /** The desk's own watches of other sources, which nobody pretends. */
  readonly notOnX: readonly string[];
  /** Whether a search would find the post: by the watch that the file gives it, else by X's own language. */
  readonly matches: (query: string, post: Post) => boolean;
}

/** The name of a watch as the config takes it: `Virgin America` is `virgin-america`. */
const watchName = (text: string): string => {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return /^[a-z]/.test(name) ? name : `w-${name}`.slice(0, 40);
};

/** Nobody on the desk listens to the pretended X. */
export class NothingToPlay extends Error {
  override readonly name = 'NothingToPlay';
}

/**
 * Adds the watches that the desk lacks, each a copy of the first brand's, and leaves out those of other sources than X.
 * @throws NothingToPlay
 */
export function deskFor(
  desk: Desk,
  posts: readonly Post[],
  compile: (query: string) => (post: Post) => boolean,
): ReplayDesk {
  const named = new Map<string, string>();
  for (const { watch } of posts) if (watch !== undefined) named.set(watch, watchName(watch));
  const names = [...new Set(named.values())];
  const added = names.filter((name) => desk.watches[name] === undefined);
  const watches = onX(desk.watches);
  for (const name of added) watches[name] = copyFor(name, firstBrand(desk));
  if (Object.keys(watches).length === 0) {
    throw new NothingToPlay('no watch of the desk listens to X, and nobody pretends another source: add one to play');
  }
  const queries = new Map(Object.entries(watches).map(([name, { query }]) => [query, name]));
  const searches = new Map<string, (post: Post) => boolean>();
  const search = (query: string, post: Post): boolean => {
    const compiled = searches.get(query) ?? compile(query);
    searches.set(query, compiled);
    return compiled(post);
  };
  const matches = (query: string, post: Post): boolean =>
    post.watch === undefined ? search(query, post) : queries.get(query) === named.get(post.watch);
  const hasPosts = (name: string): boolean => posts.some((post) => matches(watches[name]?.query ?? '', post));
  const isNamedByRoute = (name: string): boolean => desk.routes.some(({ when }) => when.watches?.includes(name));
  const isHeard = (name: string): boolean => hasPosts(name) || (isNamedByRoute(name) && watches[name] !== undefined);
  const leftOut = Object.keys(watches).filter((name) => !isHeard(name));
  const notOnX = Object.keys(desk.watches).filter((name) => watches[name] === undefined);
  const heard = Object.fromEntries(Object.entries(watches).filter(([name]) => isHeard(name)));
  // A file without a post for anybody still needs a desk that can be deployed.
  const isNobodyHeard = Object.keys(heard).length === 0;
  return {
    desk: onlyWatches(desk, isNobodyHeard ? watches : heard),
    added,
    leftOut: isNobodyHeard ? [] : leftOut,
    notOnX,
    matches,
  };
}

/** Nobody pretends another source. */
const onX = (watches: Desk['watches']): Record<string, XWatch> =>
  Object.fromEntries(Object.entries(watches).filter((entry): entry is [string, XWatch] => isOnX(entry[1])));

const isOnX = (watch: Watch): watch is XWatch => sourceOf(watch) === 'x';

function firstBrand(desk: Desk): XWatch {
  const brand = Object.values(onX(desk.watches)).find(({ kind }) => kind === 'brand');
  if (brand === undefined) {
    throw new NothingToPlay('the desk has no watch of a brand on X to copy: add one in infra/config/desk.ts');
  }
  return brand;
}

function copyFor(name: string, { accountId: _, ...brand }: XWatch): XWatch {
  const handle = name.replaceAll('-', '_').slice(0, 15);
  return { ...brand, brand: name, handle, query: `@${handle} -from:${handle} -is:retweet` };
}
