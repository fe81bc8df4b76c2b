import { expect, test } from 'vitest';
import { Mention } from '../../../functions/contracts/mention.ts';
import { mentionOf } from '../../../functions/domain/mention.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';

const watch = aWatch({ handle: 'AcmeParcels' });
const replyVia = (text: string, mentionedHandles: string[] = []) =>
  mentionOf(aPost({ text, mentionedHandles }), 'acme', watch).replyVia;

test.each([
  '@AcmeParcels where is it',
  'where is it @acmeparcels?',
  'where is it, @ACMEPARCELS!',
  'hey (@AcmeParcels) hello',
  'こんにちは@AcmeParcels、荷物',
  '@AcmeParcels',
])('%j calls the account: the API may reply', (text) => {
  expect(replyVia(text)).toBe('api');
});

test.each([
  '@AcmeParcelsFan is right',
  '@AcmeParcels_UK where is it',
  '@AcmeParcels2 where is it',
  'mail me at jo@AcmeParcels.example',
  'x@@AcmeParcels',
  'AcmeParcels is late again',
  '#AcmeParcels',
  '',
])('%j does not call the account: only a person may reply', (text) => {
  expect(replyVia(text)).toBe('person');
});

test('the source’s own list of names counts where the text was cut', () => {
  expect(replyVia('a long post…', ['acmePARCELS'])).toBe('api');
  expect(replyVia('a long post…', ['AcmeParcelsFan'])).toBe('person');
});

test('one post heard by two watches is two mentions, each with the same id every time', () => {
  const post = aPost({ id: postId(7), conversationId: postId(3) });
  const mention = mentionOf(post, 'acme', watch);
  expect(mention).toEqual(mentionOf(post, 'acme', watch));
  expect(mention.id).toBe(`acme/x/${postId(7)}`);
  expect(mentionOf(post, 'rival', watch).id).toBe(`rival/x/${postId(7)}`);
  expect(Mention.parse(mention)).toEqual(mention);
});

test('what the source did not say is left out', () => {
  expect(Object.keys(mentionOf(aPost(), 'acme', watch))).not.toContain('language');
  expect(mentionOf(aPost({ language: 'de', authorHandle: 'jo' }), 'acme', watch)).toMatchObject({
    language: 'de',
    authorHandle: 'jo',
  });
});

test('whoever answers the account calls it, where its id is known', () => {
  const answer = aPost({ text: 'still nothing', repliesTo: { postId: postId(3), authorId: '777' } });
  expect(mentionOf(answer, 'acme', aWatch({ accountId: '777' })).replyVia).toBe('api');
  expect(mentionOf(answer, 'acme', aWatch()).replyVia).toBe('person');
});

test.each([
  ['the account, in any case', 'acmeparcels', 'api'],
  ['somebody else', 'parcelfan', 'person'],
] as const)('whoever quotes %s', (_, handle, replyVia) => {
  const post = aPost({ text: 'look at this', quotes: { postId: postId(4), handle } });
  expect(mentionOf(post, 'acme', watch).replyVia).toBe(replyVia);
});

test('what a post answers and quotes is kept by its id', () => {
  const mention = mentionOf(aPost({ repliesTo: { postId: postId(3) }, quotes: { postId: postId(4) } }), 'acme', watch);
  expect(Mention.parse(mention)).toMatchObject({ repliesTo: postId(3), quotes: postId(4) });
});
