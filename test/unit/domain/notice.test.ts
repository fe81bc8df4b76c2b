import { expect, test } from 'vitest';
import { asFound, noticeKey, readNoticeKey, versionShown } from '../../../functions/domain/notice.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { aTicket } from '../../fixtures/tickets.ts';

test.each([
  ['opened', 0],
  ['remind-resolve', 0],
  ['remind-resolve', 2],
  ['missed-acknowledge', 0],
  ['missed-resolve', 12],
] as const)('the key of %s, link %i, tells what it was made of', (kind, link) => {
  const key = noticeKey(aTicket({ opening: 3 }), { kind, link });
  expect(readNoticeKey(key)).toEqual({ opening: 3, kind, link });
  // As it lies in the table, with the channel behind it.
  expect(readNoticeKey(`${key}#slack`)).toEqual({ opening: 3, kind, link });
});

test('the key of a first link is what it was before there were chains', () => {
  expect(noticeKey(aTicket(), { kind: 'missed-resolve', link: 0 })).toBe(`${aTicket().ticketId}#1#missed-resolve`);
  expect(noticeKey(aTicket(), { kind: 'missed-resolve', link: 1 })).toBe(`${aTicket().ticketId}#1#missed-resolve#1`);
});

test('the key of a post that joined names the post', () => {
  const of = { kind: 'raised', link: 0, postId: postId(7) } as const;
  const key = noticeKey(aTicket({ opening: 2 }), { ...of, route: 'urgent' });
  expect(key).toBe(`${aTicket().ticketId}#2#raised#${postId(7)}`);
  expect(readNoticeKey(`${key}#slack`)).toEqual({ opening: 2, ...of });
  expect(noticeKey(aTicket({ opening: 2 }), { ...of, postId: postId(8) })).not.toBe(key);
});

test('the key of something else is none', () => {
  expect(readNoticeKey('gap-detected#acme#2026-11-22')).toBeUndefined();
});

test('what is shown changes with each version of the post, and when it goes', () => {
  const [first, second] = [2, 3].map((n) => versionShown(aMention({ versionId: postId(n) })));
  expect(new Set([asFound, first, second, versionShown('gone')]).size).toBe(4);
  expect(versionShown(aMention())).toBe(asFound);
});
