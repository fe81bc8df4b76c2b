import { describe, expect, test, vi } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import { tellAuthor } from '../../../functions/handlers/tell-author/tell-author.ts';
import type { Claim } from '../../../functions/ports/notifier.ts';
import { type Replier, ReplyRefused, ReplyThrottled, ReplyUnavailable } from '../../../functions/ports/replier.ts';
import type { HistoryEntry } from '../../../functions/ports/ticket-store.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const approvedAt = '2026-11-22T14:00:00.000Z';

interface Situation {
  readonly ticket?: Partial<Ticket>;
  readonly posts?: readonly Mention[];
  readonly stoppedAt?: string;
  readonly find?: Awaited<ReturnType<Replier['find']>>;
  /** Where the posts lie. @default in the ticket that is resolved */
  readonly liesIn?: string;
  /** Where each ticket went. */
  readonly moved?: Readonly<Record<string, string>>;
}

const begunBy = (claim: Claim | undefined) =>
  claim?.mentionId === undefined ? undefined : { mentionId: claim.mentionId, at: claim.from };

function someoneToTell({ ticket, posts = [aMention()], stoppedAt, find = false, ...lies }: Situation = {}) {
  const states = new Map<string, 'begun' | 'sent'>();
  const claims = new Map<string, Claim>();
  const lookedFor: string[] = [];
  const history: HistoryEntry[] = [];
  const said: string[] = [];
  let failure: Error | undefined;
  const standing = aTicket({ status: 'resolved', ...ticket });
  const tell = (mentionId = aMention().id) =>
    tellAuthor({
      clock: { now: () => Date.parse('2026-11-22T14:05:00.000Z') },
      mentions: mentionsHolding(posts),
      tickets: ticketsThat({
        read: async (ticketId) => {
          const movedTo = lies.moved?.[ticketId];
          return movedTo === undefined ? standing : { ...standing, ticketId, movedTo };
        },
        ticketOf: async () => lies.liesIn ?? standing.ticketId,
        addHistory: async (_, entry) => void history.push(entry),
      }),
      log: {
        begin: async (_, key, claim) => {
          const state = states.get(key) ?? 'new';
          if (state !== 'new') return state;
          states.set(key, 'begun');
          claims.set(key, claim);
          return state;
        },
        release: async () => {},
        withdraw: async (_, key) => void states.delete(key),
        sent: async (_, key) => void states.set(key, 'sent'),
        cards: async () => [],
      },
      telling: { stoppedAt: async () => stoppedAt, begun: async (_, key) => begunBy(claims.get(key)) },
      replier: {
        reply: async (watch, inReplyTo, text) => {
          said.push(`${watch} ${inReplyTo} ${text}`);
          if (failure !== undefined) throw failure;
          return '1';
        },
        find: async (watch, inReplyTo, since) => {
          lookedFor.push(`${watch} ${inReplyTo} since ${new Date(since).toISOString()}`);
          return find;
        },
      },
    })(
      { ticketId: standing.ticketId, opening: 1, mentionId, text: 'Fixed', by: 'ana', requestId: 'r', at: approvedAt },
      aContext(),
    );
  return { tell, said, lookedFor, claims, history, failWith: (error: Error | undefined) => (failure = error) };
}

test('a reply is posted once, and the history says who approved it', async () => {
  const { tell, said, history } = someoneToTell();
  expect(await tell()).toEqual({ outcome: 'told' });
  expect(await tell()).toEqual({ outcome: 'told' });
  expect(said).toEqual([`acme ${postId(1)} Fixed`]);
  expect(history[0]).toMatchObject({ what: 'told', by: 'ana', opening: 1, to: aMention().id });
});

test('a second post of the same author is not answered, too', async () => {
  const second = aMention({ postId: postId(2) });
  const { tell, said } = someoneToTell({ posts: [aMention(), second] });
  await tell();
  await tell(second.id);
  expect(said).toHaveLength(1);
});

test.each<[string, Pick<Situation, 'liesIn' | 'moved'>, string]>([
  ['into this one', { liesIn: 'acme-2', moved: { 'acme-2': aTicket().ticketId } }, 'told'],
  ['by way of another', { liesIn: 'acme-3', moved: { 'acme-3': 'acme-2', 'acme-2': aTicket().ticketId } }, 'told'],
  ['elsewhere', { liesIn: 'acme-3', moved: { 'acme-3': 'acme-2' } }, 'gone'],
  ['in a circle', { liesIn: 'acme-3', moved: { 'acme-3': 'acme-2', 'acme-2': 'acme-3' } }, 'gone'],
])('of a post in a ticket that was joined %s', async (_where, situation, outcome) => {
  expect(await someoneToTell(situation).tell()).toEqual({ outcome });
});

test('who was told is forgotten a year later', async () => {
  const { tell, claims } = someoneToTell();
  await tell();
  expect([...claims.values()].map(({ expires }) => expires)).toEqual([new Date('2027-11-22T14:05:00.000Z')]);
});

describe('nothing is said', () => {
  test.each<[string, Situation, string]>([
    ['after a stop', { stoppedAt: '2026-11-22T14:01:00.000Z' }, 'stopped'],
    ['of a ticket that was opened anew', { ticket: { opening: 2, status: 'open' } }, 'not-resolved'],
    ['of one that was resolved again since', { ticket: { opening: 2 } }, 'not-resolved'],
    ['to a post that is gone', { posts: [] }, 'gone'],
    ['where only a person may answer', { posts: [aMention({ replyVia: 'person' })] }, 'person'],
    ['elsewhere than on X', { posts: [aMention({ source: 'hacker-news' })] }, 'person'],
  ])('%s', async (_when, situation, outcome) => {
    const { tell, said, history } = someoneToTell(situation);
    expect(await tell()).toEqual({ outcome });
    expect(said).toEqual([]);
    expect(history).toEqual([]);
  });
});

test('an approval after a stop is carried out', async () => {
  const { tell, said } = someoneToTell({ stoppedAt: '2026-11-22T13:59:00.000Z' });
  expect(await tell()).toEqual({ outcome: 'told' });
  expect(said).toHaveLength(1);
});

describe('an attempt whose outcome nobody knows', () => {
  const attempted = async (find: Situation['find'], more: Situation = {}) => {
    const told = someoneToTell({ ...more, ...(find !== undefined && { find }) });
    told.failWith(new ReplyUnavailable('no answer'));
    await expect(told.tell()).rejects.toMatchObject({ name: 'ReplyUnavailable' });
    told.failWith(undefined);
    return told;
  };

  test('is found on our timeline, and not repeated', async () => {
    const { tell, said } = await attempted('123');
    expect(await tell()).toEqual({ outcome: 'told' });
    expect(said).toHaveLength(1);
  });

  test('is repeated where it is not there', async () => {
    const { tell, said } = await attempted(false);
    expect(await tell()).toEqual({ outcome: 'told' });
    expect(said).toHaveLength(2);
  });

  test('is looked for, and repeated, under the post that it answered, whichever of the author’s is picked now', async () => {
    const second = aMention({ postId: postId(2) });
    const { tell, said, lookedFor } = await attempted(false, { posts: [aMention(), second] });
    expect(await tell(second.id)).toEqual({ outcome: 'told' });
    expect(lookedFor).toEqual([`acme ${postId(1)} since 2026-11-22T14:05:00.000Z`]);
    expect(said).toEqual([`acme ${postId(1)} Fixed`, `acme ${postId(1)} Fixed`]);
  });

  test('is left to a person where nobody can tell', async () => {
    const { tell, said, history } = await attempted('unknowable');
    expect(await tell()).toEqual({ outcome: 'unknown' });
    expect(said).toHaveLength(1);
    expect(history[0]?.note).toContain('look at the post');
  });
});

test('what X refuses is written down and not tried again; what it throttles is', async () => {
  const refused = someoneToTell();
  refused.failWith(new ReplyRefused('no'));
  expect(await refused.tell()).toEqual({ outcome: 'refused' });
  expect(refused.history[0]?.note).toBe('X refuses the reply');
  refused.failWith(undefined);
  expect(await refused.tell()).toEqual({ outcome: 'told' });
  expect(refused.said).toHaveLength(2);
  const throttled = someoneToTell();
  throttled.failWith(new ReplyThrottled('wait'));
  await expect(throttled.tell()).rejects.toMatchObject({ name: 'ReplyThrottled' });
});

test('the claim is given back after a failure, so that the next attempt need not wait', async () => {
  const release = vi.fn(async () => {});
  const failing = tellAuthor({
    clock: { now: () => 0 },
    mentions: mentionsHolding([aMention()]),
    tickets: ticketsThat({
      read: async () => aTicket({ status: 'resolved' }),
      ticketOf: async () => aTicket().ticketId,
      addHistory: async () => {},
    }),
    log: { begin: async () => 'new', release, withdraw: async () => {}, sent: async () => {}, cards: async () => [] },
    telling: { stoppedAt: async () => undefined, begun: async () => undefined },
    replier: { reply: () => Promise.reject(new ReplyThrottled('wait')), find: async () => false },
  });
  const input = { ticketId: aTicket().ticketId, opening: 1, mentionId: aMention().id, text: 'Fixed', by: 'ana' };
  await expect(failing({ ...input, requestId: 'r', at: approvedAt }, aContext())).rejects.toThrow('wait');
  expect(release).toHaveBeenCalledOnce();
});
