import type { Person } from '../contracts/desk.ts';
import type { NotifyInput } from '../contracts/handling.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Priority, Ticket } from '../contracts/ticket.ts';

/**
 * Why people are told: a ticket was opened, the time to acknowledge or to resolve it will soon be over or a quiet time is,
 * one of the two was missed, or a post joined that people should not only hear of by and by.
 */
export type NoticeKind = NotifyInput['kind'];

const noticeKinds: readonly NoticeKind[] = [
  'opened',
  'remind-acknowledge',
  'remind-resolve',
  'missed-acknowledge',
  'missed-resolve',
  'raised',
];

/** What there is to show of a post: all of it, or nothing because it is gone from its source. */
export type ShownPost = Mention | 'gone';

/** Something that people should see about a ticket. */
export interface Notice {
  /** The same for every attempt to send the same thing. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly ticket: Ticket;
  readonly post: ShownPost;
  /** Of `raised`, the priority of the post; a card that was sent is made again without it. */
  readonly raisedTo?: Priority;
  readonly brand: string;
  /** Who looks after the ticket, where somebody of the desk does. */
  readonly holder: Person | undefined;
  /** Who is told because somebody did not act, or should soon. */
  readonly toldTo: readonly Person[];
  /** The time zone that the desk works in. */
  readonly timeZone: string;
}

/** Tells notices of one opening apart. */
export interface NoticeOf {
  readonly kind: NoticeKind;
  /** Of an escalation, the link of the chain; of a reminder at the end of a quiet time, how many reminders there were. */
  readonly link: number;
  /** Of `raised`, the post that joined. */
  readonly postId?: string;
  /** Of `raised`, the route of that post, where it is known. */
  readonly route?: string;
}

/** `<ticket id>#<opening>#<kind>`, and behind it `#<post id>` for `raised`, `#<link>` for all others but the first. */
export const noticeKey = (
  { ticketId, opening }: Pick<Ticket, 'ticketId' | 'opening'>,
  { kind, link, postId }: NoticeOf,
): string =>
  [ticketId, opening, kind, ...(link === 0 ? [] : [link]), ...(postId === undefined ? [] : [postId])].join('#');

/** What the key of a notice was made of; undefined for any other key. */
export function readNoticeKey(key: string): (NoticeOf & { readonly opening: number }) | undefined {
  const [, opening, named, next = ''] = key.split('#');
  const kind = noticeKinds.find((each) => each === named);
  if (kind === undefined) return undefined;
  if (kind === 'raised') return { opening: Number(opening), kind, link: 0, postId: next };
  // Behind the key of a row stands the channel.
  return { opening: Number(opening), kind, link: /^[0-9]+$/.test(next) ? Number(next) : 0 };
}

/** The version of a post that was not edited before it was found. */
export const asFound = 'as found';

/** Which text a notice of the post shows: of the same version, the same one. */
export const versionShown = (post: ShownPost): string => (post === 'gone' ? post : (post.versionId ?? asFound));
