import { type Desk, type ShareRoute, shareWorkflows } from '../contracts/desk.ts';
import { type SharedAs, sharedAs } from '../contracts/sharing.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { ShownPost } from './notice.ts';
import { RouteUnknown, routeNamed } from './routing.ts';

/** A post that colleagues are shown, and that opens no ticket. */
export interface SharedPost {
  /** The same for every attempt to show the same thing. */
  readonly key: string;
  readonly as: SharedAs;
  readonly brand: string;
  readonly post: ShownPost;
  /** Left out once the post was changed: it is about what stood there before. */
  readonly verdict?: Verdict;
}

/** Where the notification log keeps what was sent of a mention that has no ticket; no ticket's id looks like it. */
export const sharedOf = (mentionId: string): string => `shared#${mentionId}`;

/** `<mention id>#shared#<as>` */
const sharedKey = (mentionId: string, as: SharedAs): string => `${mentionId}#shared#${as}`;

/** As what a mention was shared by a notice of that key; undefined for any other key. */
export const readSharedKey = (key: string): SharedAs | undefined => {
  const [, shared, named] = key.split('#');
  return shared === 'shared' ? sharedAs.find((as) => as === named) : undefined;
};

/** A mention as it is shared now. */
export const sharedPostOf = (
  { watches }: Pick<Desk, 'watches'>,
  mention: { readonly mentionId: string; readonly watch: string },
  as: SharedAs,
  post: ShownPost,
  verdict?: Verdict,
): SharedPost => ({
  key: sharedKey(mention.mentionId, as),
  as,
  brand: watches[mention.watch]?.brand ?? mention.watch,
  post,
  ...(verdict !== undefined && post !== 'gone' && verdict.ofVersion === post.versionId && { verdict }),
});

/** @throws RouteUnknown for one that shares nothing, too */
export function shareRouteNamed(desk: Desk, name: string): ShareRoute {
  const route = routeNamed(desk, name);
  if (!isSharing(route)) throw new RouteUnknown(`the route '${name}' shares nothing`);
  return route;
}

const isSharing = (route: Desk['routes'][number]): route is ShareRoute =>
  shareWorkflows.some((workflow) => workflow === route.workflow);

/** As what a route shares its mentions. */
export const sharedBy = ({ workflow }: ShareRoute): SharedAs => (workflow === 'share-praise' ? 'praise' : 'lead');
