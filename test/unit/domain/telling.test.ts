import { expect, test } from 'vitest';
import { type Drafting, recipientsOf } from '../../../functions/domain/telling.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';

const drafting: Drafting = {
  text: 'It is fixed – Acme & Co',
  prices: { reply: 0.01, replyWithLink: 0.2 },
  isOwn: ({ authorId }) => authorId === '77',
  urlOf: ({ url }) => url,
};
const post = (n: number, changes: Parameters<typeof aMention>[0] = {}) =>
  aMention({ postId: postId(n), createdAt: `2026-11-22T10:0${n}:00.000Z`, ...changes });

test('everybody is listed once, the first to report first, and our own account not at all', () => {
  const posts = [
    post(3, { authorId: '42' }),
    post(2, { authorId: '43' }),
    post(1, { authorId: '42' }),
    post(4, { authorId: '77' }),
  ];
  expect(recipientsOf(posts, drafting).map(({ author, mentionIds }) => [author.authorId, mentionIds.length])).toEqual([
    ['42', 2],
    ['43', 1],
  ]);
});

test('the post that is answered is the latest that our API may answer, else the latest', () => {
  const posts = [post(1), post(2), post(3, { replyVia: 'person' })];
  const [theirs] = recipientsOf(posts, drafting);
  expect(theirs).toMatchObject({ mentionId: post(2).id, via: 'api', dollars: 0.01 });
  const [other] = recipientsOf(
    posts.map((each) => ({ ...each, replyVia: 'person' as const })),
    drafting,
  );
  expect(other).toMatchObject({ mentionId: post(3).id, via: 'person', dollars: 0 });
});

test('a link fills in X’s own window with the draft', () => {
  const [theirs] = recipientsOf([post(1)], drafting);
  const link = new URL(theirs?.link ?? '');
  expect(`${link.origin}${link.pathname}`).toBe('https://x.com/intent/post');
  expect(Object.fromEntries(link.searchParams)).toEqual({ in_reply_to: postId(1), text: drafting.text });
});

test('a text with an address in it costs what X asks for those', () => {
  const text = 'Read https://status.example.com';
  expect(recipientsOf([post(1)], { ...drafting, text })[0]?.dollars).toBe(0.2);
});

test('elsewhere than on X a person answers, where the post stands', () => {
  const posts = [post(1, { source: 'hacker-news', url: 'https://news.example.com/1' })];
  expect(recipientsOf(posts, drafting)[0]).toMatchObject({
    via: 'person',
    dollars: 0,
    link: 'https://news.example.com/1',
  });
});
