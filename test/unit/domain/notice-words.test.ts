import { expect, test } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import {
  author,
  because,
  dueWords,
  editedWords,
  howToReply,
  openWords,
  postUrl,
  standingWords,
  suggestionWords,
  urgentWords,
} from '../../../functions/domain/notice-words.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aNotice, aTicket } from '../../fixtures/tickets.ts';

test.each<readonly [Partial<Mention>, string | undefined, string]>([
  [{ source: 'x', postId: postId(7) }, `https://x.com/i/status/${postId(7)}`, 'Open on X'],
  [{ source: 'hacker-news', postId: '4242' }, 'https://news.ycombinator.com/item?id=4242', 'Open on Hacker News'],
  [{ source: 'feed', url: 'https://example.com/a' }, 'https://example.com/a', 'Open on their page'],
  [{ source: 'feed' }, undefined, 'Open on their page'],
])('%j is found where it was written', (mention, url, words) => {
  expect(postUrl(aMention(mention))).toBe(url);
  expect(openWords(aMention(mention))).toBe(words);
});

test('who wrote it is named as the source names people', () => {
  expect(author(aMention({ source: 'x', authorId: '71' }))).toBe('X user 71');
  expect(author(aMention({ source: 'x', authorId: '71', authorHandle: 'jo' }))).toBe('@jo');
  expect(author(aMention({ source: 'hacker-news', authorId: 'jo', authorHandle: 'jo' }))).toBe('jo');
});

test('X’s rule for replies is X’s alone', () => {
  expect(howToReply(aMention({ source: 'x', replyVia: 'api' }))).toContain('allowed');
  expect(howToReply(aMention({ source: 'x', replyVia: 'person' }))).toContain('only a person');
  expect(howToReply(aMention({ source: 'hacker-news', replyVia: 'person' }))).toBe(
    'Answer them on Hacker News itself.',
  );
});

test.each([
  ['of the post that opened the ticket', aNotice(), 'says that something is late (confidence 0.90)'],
  ['of a post that is gone', aNotice({ post: 'gone' }), undefined],
  ['of a post that another one followed', aNotice({ ticket: aTicket({ openedBy: `acme/x/${postId(2)}` }) }), undefined],
])('the reasons, which quote a post, stand on the card %s alone: %#', (_, notice, reasons) => {
  expect(because(notice)).toBe(reasons);
});

test.each([
  ['open', 'Priority high, open: the ticket still has to be handled'],
  ['acknowledged', 'Priority high, acknowledged: the ticket still has to be handled'],
  ['resolved', 'Priority high, resolved'],
] as const)('of a post that is gone, its ticket is left: %s', (status, words) => {
  expect(standingWords(aNotice({ post: 'gone', ticket: aTicket({ priority: 'high', status }) }))).toBe(words);
});

test('a post says that it was edited where it was', () => {
  expect(editedWords(aMention())).toBeUndefined();
  expect(editedWords(aMention({ versionId: postId(2) }))).toContain('Edited by its author');
});

test('what makes it urgent is said where something does', () => {
  const because = ['says money is gone', 'sounds very unhappy'];
  const urgent = aNotice({ ticket: aTicket({ verdict: aVerdict({ urgency: 'high', urgencyBecause: because }) }) });
  expect(urgentWords(urgent)).toBe('Urgent: says money is gone; sounds very unhappy');
  expect(urgentWords(aNotice())).toBeUndefined();
  expect(urgentWords({ ...urgent, kind: 'raised' })).toBeUndefined();
});

test.each([
  ['open', 'UTC', 'Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 (UTC)'],
  ['open', 'Asia/Kolkata', 'Acknowledge by Sun 2026-11-22 17:31, resolve by Mon 2026-11-23 15:31 (Asia/Kolkata)'],
  ['acknowledged', 'UTC', 'Resolve by Mon 2026-11-23 10:01 (UTC)'],
  ['snoozed', 'UTC', 'Resolve by Mon 2026-11-23 10:01 (UTC)'],
  ['resolved', 'UTC', undefined],
] as const)(
  'what is still to be done of a ticket that is %s is told by the clocks of %s',
  (status, timeZone, words) => {
    expect(dueWords(aNotice({ ticket: aTicket({ status }), timeZone }))).toBe(words);
  },
);

test('an article that may answer it is named where there is one', () => {
  const suggestions = [
    { article: 'parcels/where.md', title: 'Where is my parcel?', score: 4.2 },
    { article: 'refunds.md', title: 'Refunds', score: 1 },
  ];
  expect(suggestionWords(aNotice({ ticket: aTicket({ suggestions }) }))).toBe(
    'May answer it: "Where is my parcel?" (parcels/where.md), "Refunds" (refunds.md)',
  );
  expect(suggestionWords(aNotice({ ticket: aTicket({ suggestions: [] }) }))).toBeUndefined();
  expect(suggestionWords(aNotice())).toBeUndefined();
  expect(suggestionWords(aNotice({ kind: 'raised', ticket: aTicket({ suggestions }) }))).toBeUndefined();
});
