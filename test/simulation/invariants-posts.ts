import { redactedAttributes } from '../../functions/adapters/dynamodb/redacted-row.ts';
import { milliseconds } from '../../functions/contracts/duration.ts';
import { mentionDeleted, mentionEdited } from '../../functions/contracts/events.ts';
import { nobodysKey } from '../../functions/domain/author-key.ts';
import { clocksDiffer } from '../../functions/domain/clock-skew.ts';
import type { History } from './history.ts';
import { latestHeard } from './invariants-mentions.ts';
import { postMark, versionMark } from './posts.ts';
import type { Found, Remains, Row } from './remains.ts';
import type { TicketRows } from './ticket-rows.ts';

/** X's rule: what was taken down there is gone here within so long. */
const inTime = milliseconds('24 hours');

export function* goneInTime({ history, listened, mentions, tickets, shown, now }: Remains): Iterable<Found> {
  const atMost = inTime + excusedIn(history);
  for (const { mentionId, versions, goneAt = Number.POSITIVE_INFINITY } of listened) {
    const row = mentions.get(mentionId);
    if (row === undefined || goneAt + atMost > now) continue;
    if (row.redactedAt === undefined) yield { kind: 'other', what: `${mentionId} is gone from X, and its row is not` };
    else if (Date.parse(String(row.redactedAt)) > goneAt + atMost)
      yield {
        kind: 'other',
        what: `${mentionId} was redacted at ${row.redactedAt}, gone at ${new Date(goneAt).toJSON()}`,
      };
    const mark = postMark(versions[0]);
    if (shown.some((message) => message.includes(mark)))
      yield { kind: 'other', what: `${mentionId} is gone from X, and a card shows it` };
    if (tickets.some(({ head }) => head?.openedBy === mentionId && head.verdict.reasons.length > 0))
      yield { kind: 'other', what: `${mentionId} is gone from X, and the reasons of its ticket quote it` };
  }
}

/** An outage excuses as long as it lasts; a check that meets a fault is made up for by the next, an hour later. */
const excusedIn = ({ faults }: History): number =>
  faults
    .map(({ at, seconds = 0 }) => {
      if (at.endsWith(' away#1')) return seconds * 1000;
      if (/^(x token|clock)#/.test(at)) return clocksDiffer;
      return /\bCheckPosts\b/.test(at) ? milliseconds('1 hour') : 0;
    })
    .reduce((sum, ms) => sum + ms, 0);

export function* staysRedacted({ mentions }: Remains): Iterable<Found> {
  const wordsIn = ({ verdict }: Row): readonly string[] =>
    (verdict as { reasons?: string[] } | undefined)?.reasons ?? [];
  for (const [id, row] of mentions) {
    if (row.redactedAt === undefined) continue;
    const back = redactedAttributes.filter((name) => name in row);
    if (back.length > 0) yield { kind: 'other', what: `${id} was redacted, and has ${back.join(', ')} again` };
    if (row.author !== nobodysKey) yield { kind: 'other', what: `${id} was redacted, and is found by its author` };
    if (wordsIn(row).length > 0) yield { kind: 'other', what: `${id} was redacted, and its verdict quotes it again` };
  }
}

export function* latestVersions({ history, listened, mentions, shown }: Remains): Iterable<Found> {
  for (const post of listened) {
    const { mentionId, versions } = post;
    const row = mentions.get(mentionId);
    if (row === undefined || row.redactedAt !== undefined) continue;
    const held = versions.find(({ id }) => id === (row.versionId ?? row.postId));
    if (held === undefined || held.text !== row.text) {
      yield { kind: 'other', what: `${mentionId} holds a text that none of its versions has` };
      continue;
    }
    const found = latestHeard(history, post);
    if (found !== undefined && versions.indexOf(found) > versions.indexOf(held))
      yield { kind: 'lost', what: `${mentionId} holds ${held.id}, and ${found.id} was found` };
    const isOld = (message: string): boolean =>
      message.includes(postMark(held)) && !message.includes(versionMark(held));
    if (shown.some(isOld)) yield { kind: 'lost', what: `a card of ${mentionId} shows an earlier version` };
  }
}

export function* followedByTickets({ history, mentions, tickets }: Remains): Iterable<Found> {
  const changes = changesIn(history);
  for (const [id, { redactedAt }] of mentions) {
    const isTold = changes.some(({ mentionId, what }) => mentionId === id && what === 'deleted');
    if (redactedAt !== undefined && !isTold) yield { kind: 'lost', what: `${id} was redacted, and nobody was told` };
  }
  for (const ticket of tickets) {
    for (const { mentionId, at, movedTo } of ticket.posts) {
      for (const change of changes.filter((each) => each.mentionId === mentionId)) {
        const { what, version = '', toldAt } = change;
        const times = timesIn(ticket, change);
        // Of what happened before it lay in the ticket, or after, the ticket need not know.
        const isDue = movedTo === undefined && toldAt > Date.parse(at) + clocksDiffer;
        const where = `in the history of ${ticket.ticketId}: ${mentionId} ${what} ${version}`;
        if (times === 0 && isDue) yield { kind: 'lost', what: `not ${where}` };
        if (times > 1) yield { kind: 'twice', what: `${times} times ${where}` };
      }
    }
  }
}

/** What the bus said that became of a post. */
interface Change {
  readonly mentionId: string;
  readonly what: 'edited' | 'deleted';
  readonly version?: string;
  /** Milliseconds since the epoch. */
  readonly toldAt: number;
}

const changesIn = ({ desk }: History): readonly Change[] =>
  desk.cloud.bus.archive.flatMap(({ time, detail, 'detail-type': type }): Change[] => {
    const toldAt = Date.parse(time);
    if (type === mentionDeleted.detailType) {
      const { mentionId } = mentionDeleted.detail.parse(detail);
      return [{ mentionId, toldAt, what: 'deleted' }];
    }
    if (type !== mentionEdited.detailType) return [];
    const { mentionId, versionId: version } = mentionEdited.detail.parse(detail);
    return [{ mentionId, toldAt, what: 'edited', version }];
  });

const timesIn = ({ history }: TicketRows, { mentionId, what, version }: Change): number =>
  history.filter((entry) => entry.what === what && entry.by === mentionId && entry.version === version).length;
