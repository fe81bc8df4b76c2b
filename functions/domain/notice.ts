import type { Person, Route } from '../contracts/desk.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Ticket } from '../contracts/ticket.ts';

const noticeKinds = ['opened', 'missed-acknowledge', 'missed-resolve'] as const;
/** Why people are told: a ticket was opened, or the time to acknowledge or to resolve it has passed. */
export type NoticeKind = (typeof noticeKinds)[number];

/** What there is to show of a post: all of it, or nothing because it is gone from its source. */
export type ShownPost = Mention | 'gone';

/** Something that people should see about a ticket. */
export interface Notice {
  /** The same for every attempt to send the same thing. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly ticket: Ticket;
  readonly post: ShownPost;
  readonly brand: string;
  /** Undefined where the desk no longer has it. */
  readonly route: Route | undefined;
  /** Who is told because somebody did not act. */
  readonly escalatedTo: readonly Person[];
}

/** `<ticket id>#<opening>#<kind>` */
export const noticeKey = ({ ticketId, opening }: Pick<Ticket, 'ticketId' | 'opening'>, kind: NoticeKind): string =>
  `${ticketId}#${opening}#${kind}`;

/** What the key of a notice was made of; undefined for any other key. */
export function readNoticeKey(key: string): { readonly opening: number; readonly kind: NoticeKind } | undefined {
  const [, opening, named] = key.split('#');
  const kind = noticeKinds.find((each) => each === named);
  return kind === undefined ? undefined : { opening: Number(opening), kind };
}

/** The version of a post that was not edited before it was found. */
export const asFound = 'as found';

/** Which text a notice of the post shows: of the same version, the same one. */
export const versionShown = (post: ShownPost): string => (post === 'gone' ? post : (post.versionId ?? asFound));
