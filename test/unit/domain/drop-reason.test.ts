import { expect, test } from 'vitest';
import { type DropReason, dropReason } from '../../../functions/domain/drop-reason.ts';
import type { Post } from '../../../functions/domain/post.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aPost } from '../../fixtures/mentions.ts';

test.each<[string, Partial<Post>, DropReason | undefined]>([
  ['somebody else’s post', {}, undefined],
  ['a repost', { isRepost: true }, 'repost'],
  ['the brand’s own post by its handle', { authorHandle: 'AcmeParcels' }, 'own-post'],
  ['the handle in another case', { authorHandle: 'ACMEparcels' }, 'own-post'],
  ['a handle that begins alike', { authorHandle: 'AcmeParcelsFan' }, undefined],
  ['the brand’s own post by its account id', { authorId: '777' }, 'own-post'],
])('%s', (_, changes, expected) => {
  expect(dropReason(aPost(changes), aWatch({ accountId: '777' }))).toBe(expected);
});

test('without an account id nobody is taken for the brand by theirs', () => {
  expect(dropReason(aPost({ authorId: '777' }), aWatch())).toBeUndefined();
});
