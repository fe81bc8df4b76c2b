import { milliseconds } from '../../functions/contracts/duration.ts';
import { type ResolutionNoticeApproved, resolutionNoticeApproved } from '../../functions/contracts/telling.ts';
import { clocksDiffer } from '../../functions/domain/clock-skew.ts';
import { postIdOf } from '../../functions/domain/filing.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import type { History } from './history.ts';
import { counted, type Found, type Remains } from './remains.ts';
import type { TicketRows } from './ticket-rows.ts';

/** A reply that X holds. */
interface Reply {
  readonly ticketId: string;
  readonly opening: number;
  readonly author: string;
  readonly at: string;
}

const approvalsIn = ({ desk }: History): readonly ResolutionNoticeApproved[] =>
  desk.cloud.bus.archive
    .filter(({ 'detail-type': type }) => type === resolutionNoticeApproved.detailType)
    .map(({ detail }) => resolutionNoticeApproved.detail.parse(detail));

const authorOf = ({ posts }: History, postId: string | undefined): string =>
  posts.find(({ id }) => id === postId)?.author_id ?? `whoever wrote ${postId}`;

/** Its words say of which opening it tells. */
function repliesIn(history: History): readonly Reply[] {
  const openings = new Map(approvalsIn(history).map((approval) => [approval.text, approval]));
  return history.desk.x.written.flatMap(({ text, created_at: at, referenced_tweets: references }: Post): Reply[] => {
    const approval = openings.get(text);
    if (approval === undefined) return [];
    const { ticketId, opening } = approval;
    return [{ ticketId, opening, at, author: authorOf(history, references?.[0]?.id) }];
  });
}

const keyOf = ({ ticketId, opening, author }: Omit<Reply, 'at'>): string => `${author} of ${ticketId}#${opening}`;

export function* toldOnce({ history }: Remains): Iterable<Found> {
  for (const [key, times] of counted(repliesIn(history).map(keyOf)))
    if (times > 1) yield { kind: 'twice', what: `X told ${key} ${times} times` };
}

export function* toldAsApproved({ history, listened, mentions, tickets }: Remains): Iterable<Found> {
  const told = new Set(repliesIn(history).map(keyOf));
  for (const approval of approvalsIn(history)) {
    const ticket = tickets.find(({ ticketId }) => ticketId === approval.ticketId);
    for (const mentionId of approval.mentionIds) {
      const key = keyOf({ ...approval, author: authorOf(history, postIdOf(mentionId)) });
      const post = listened.find((each) => each.mentionId === mentionId);
      const isGone = post?.goneAt !== undefined || mentions.get(mentionId)?.redactedAt !== undefined;
      if (!told.has(key) && !isGone && !isKnownWhy(ticket, approval, mentionId))
        yield { kind: 'lost', what: `${key} was to be told, and was not` };
    }
  }
}

/** Somebody stopped it, the ticket was opened anew, the post left it, or its history says what X made of it. */
function isKnownWhy(
  ticket: TicketRows | undefined,
  { opening, at }: ResolutionNoticeApproved,
  mentionId: string,
): boolean {
  const { head, stoppedAt, posts = [], history = [] } = ticket ?? {};
  return (
    head?.opening !== opening ||
    head.status !== 'resolved' ||
    (stoppedAt?.get(opening) ?? '') >= at ||
    posts.some((post) => post.mentionId === mentionId && post.movedTo !== undefined) ||
    history.some(({ what, to, note }) => what === 'told' && to === mentionId && note !== undefined)
  );
}

/** A reply that was under way when it was stopped leaves no later: so long may its Lambda live. */
const underWay = milliseconds('1 minute') + clocksDiffer;

export function* noneToldOfReopened({ history, tickets }: Remains): Iterable<Found> {
  const approvals = approvalsIn(history);
  for (const reply of repliesIn(history)) {
    const { ticketId, opening } = reply;
    const ticket = tickets.find((each) => each.ticketId === ticketId);
    const isLateFor = (end: string | undefined): boolean =>
      end !== undefined && Date.parse(reply.at) > Date.parse(end) + underWay;
    if (isLateFor(reopenedAt(ticket, opening)))
      yield { kind: 'other', what: `${keyOf(reply)} was told after it was opened anew` };
    const stop = ticket?.stoppedAt.get(opening);
    const isApprovedLater = approvals.some(
      (each) => each.ticketId === ticketId && stop !== undefined && each.at > stop,
    );
    if (!isApprovedLater && isLateFor(stop))
      yield { kind: 'other', what: `${keyOf(reply)} was told after it was stopped` };
  }
}

/** When the opening after that one began. */
function reopenedAt(ticket: TicketRows | undefined, opening: number): string | undefined {
  if (ticket?.head?.opening === opening + 1) return ticket.head.openedAt;
  return ticket?.history.find((entry) => entry.what === 'reopened' && entry.opening === opening + 1)?.at;
}
