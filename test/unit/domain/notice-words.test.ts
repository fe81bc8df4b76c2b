import { expect, test } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { author, howToReply, openWords, postUrl } from '../../../functions/domain/notice-words.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { aNotice } from '../../fixtures/tickets.ts';

const about = (changes: Partial<Mention>) => aNotice({ mention: aMention(changes) });

test.each<readonly [Partial<Mention>, string | undefined, string]>([
  [{ source: 'x', postId: postId(7) }, `https://x.com/i/status/${postId(7)}`, 'Open on X'],
  [{ source: 'hacker-news', postId: '4242' }, 'https://news.ycombinator.com/item?id=4242', 'Open on Hacker News'],
  [{ source: 'feed', url: 'https://example.com/a' }, 'https://example.com/a', 'Open on their page'],
  [{ source: 'feed' }, undefined, 'Open on their page'],
])('%j is found where it was written', (mention, url, words) => {
  expect(postUrl(about(mention))).toBe(url);
  expect(openWords(about(mention))).toBe(words);
});

test('who wrote it is named as the source names people', () => {
  expect(author(about({ source: 'x', authorId: '71' }))).toBe('X user 71');
  expect(author(about({ source: 'x', authorId: '71', authorHandle: 'jo' }))).toBe('@jo');
  expect(author(about({ source: 'hacker-news', authorId: 'jo', authorHandle: 'jo' }))).toBe('jo');
});

test('X’s rule for replies is X’s alone', () => {
  expect(howToReply(about({ source: 'x', replyVia: 'api' }))).toContain('allowed');
  expect(howToReply(about({ source: 'x', replyVia: 'person' }))).toContain('only a person');
  expect(howToReply(about({ source: 'hacker-news', replyVia: 'person' }))).toBe('Answer them on Hacker News itself.');
});
