import { expect, test } from 'vitest';
import { asFound, noticeKey, readNoticeKey, versionShown } from '../../../functions/domain/notice.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { aTicket } from '../../fixtures/tickets.ts';

test.each(['opened', 'missed-acknowledge', 'missed-resolve'] as const)(
  'the key of %s tells what it was made of',
  (kind) => {
    const key = noticeKey(aTicket({ opening: 3 }), kind);
    expect(readNoticeKey(key)).toEqual({ opening: 3, kind });
    // As it lies in the table, with the channel behind it.
    expect(readNoticeKey(`${key}#slack`)).toEqual({ opening: 3, kind });
  },
);

test('the key of something else is none', () => {
  expect(readNoticeKey('gap-detected#acme#2026-11-22')).toBeUndefined();
});

test('what is shown changes with each version of the post, and when it goes', () => {
  const [first, second] = [2, 3].map((n) => versionShown(aMention({ versionId: postId(n) })));
  expect(new Set([asFound, first, second, versionShown('gone')]).size).toBe(4);
  expect(versionShown(aMention())).toBe(asFound);
});
