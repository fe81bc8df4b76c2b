import { expect, test } from 'vitest';
import { type DropReason, dropReason } from '../../../functions/domain/drop-reason.ts';
import type { Post } from '../../../functions/domain/post.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';

test.each<[string, Partial<Post>, DropReason | undefined]>([
  ['somebody else’s post', {}, undefined],
  ['a repost', { isRepost: true }, 'repost'],
  ['the brand’s own post by its handle', { authorHandle: 'AcmeParcels' }, 'own-post'],
  ['the handle in another case', { authorHandle: 'ACMEparcels' }, 'own-post'],
  ['a handle that begins alike', { authorHandle: 'AcmeParcelsFan' }, undefined],
  ['the brand’s own post by its account id', { authorId: '777' }, 'own-post'],
  ['its answer', { authorId: '777', repliesTo: { postId: postId(9) }, conversationId: postId(8) }, undefined],
  ['its answer by its handle', { authorHandle: 'AcmeParcels', conversationId: postId(8) }, undefined],
  [
    'its answer in a conversation that X does not name',
    { authorId: '777', repliesTo: { postId: postId(9) } },
    undefined,
  ],
  ['its repost', { authorId: '777', conversationId: postId(8), isRepost: true }, 'repost'],
  ['its quote of a post', { authorId: '777', quotes: { postId: postId(9) } }, 'own-post'],
])('%s', (_, changes, expected) => {
  expect(dropReason(aPost(changes), aWatch({ accountId: '777' }))).toBe(expected);
});

const ownAnswer = aPost({ authorId: '777', text: 'Danke', language: 'de', conversationId: postId(8) });

test('an own answer is kept in whatever language, and however short', () => {
  const watch = aWatch({ accountId: '777', languages: ['en'], leastCharacters: 20 });
  expect(dropReason(ownAnswer, watch)).toBeUndefined();
});

test('an own answer is not heard where the team mutes its own account', () => {
  expect(dropReason(ownAnswer, aWatch({ accountId: '777', mute: ['777'] }))).toBe('muted');
});

test('what a rival answers is not heard', () => {
  expect(dropReason(ownAnswer, aWatch({ kind: 'competitor', accountId: '777' }))).toBe('own-post');
});

test.each<[string, Partial<Post>, DropReason | undefined]>([
  ['a muted handle, in whatever case', { authorHandle: 'SpamBot' }, 'muted'],
  ['a muted id', { authorId: '666' }, 'muted'],
  ['a handle that only begins like a muted one', { authorHandle: 'spambots' }, undefined],
  ['a language that is listened for', { language: 'de' }, undefined],
  ['a variety of it', { language: 'de-AT' }, undefined],
  ['another language', { language: 'fr' }, 'language'],
  ['a language that X does not know', { language: 'und' }, undefined],
  ['a post without words', { language: 'zxx' }, undefined],
  ['a post of which the source tells no language', {}, undefined],
  [
    'a post that is long enough only by names and links',
    { text: '@AcmeParcels hm https://t.co/abcdefghij' },
    'too-short',
  ],
  ['a post that is long enough', { text: 'broken' }, undefined],
  ['a few emoji, each counted once', { text: '👩‍👩‍👧👩‍👩‍👧' }, 'too-short'],
])('by the watch’s own rules: %s', (_, changes, expected) => {
  const watch = aWatch({ mute: ['spambot', '666'], languages: ['en', 'de'], leastCharacters: 6 });
  expect(dropReason(aPost({ text: 'it is broken', ...changes }), watch)).toBe(expected);
});

test('without an account id nobody is taken for the brand by theirs', () => {
  expect(dropReason(aPost({ authorId: '777' }), aWatch())).toBeUndefined();
});
