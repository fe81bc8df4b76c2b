import { expect, test, vi } from 'vitest';
import { mentionEdited } from '../../../functions/contracts/events.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { hear } from '../../../functions/handlers/search-mentions/hear.ts';
import type { Author } from '../../../functions/ports/author-directory.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';
import { aBus, mentionsHolding } from '../../fixtures/stores.ts';

const keepTextUntil = new Date('2026-12-22T12:00:00.000Z');

function anEar(
  watchChanges: object,
  known: readonly Author[] = [],
  edited: (found: readonly Mention[]) => Mention[] = () => [],
) {
  const add = vi.fn(async (found: readonly Mention[]) => ({ added: found.length, edited: edited(found) }));
  const find = vi.fn(async (ids: readonly string[]) => {
    const authors = new Map(known.filter(({ id }) => ids.includes(id)).map((author) => [author.id, author]));
    return { authors, dollars: ids.length * 0.01 };
  });
  const publisher = aBus();
  const request = { name: 'acme', watch: aWatch(watchChanges), keepTextUntil };
  const ports = { mentions: mentionsHolding([], { add }), publisher, authors: { dollarsPerAuthor: 0.01, find } };
  return { add, find, publisher, hear: (...posts: ReturnType<typeof aPost>[]) => hear(ports, request, posts) };
}

test('a watch that asks for authors has each looked up once, and none of whom nobody will hear', async () => {
  const ear = anEar({ authors: true, languages: ['en'] }, [{ id: '7', handle: 'maya', followers: 1_200 }]);
  const heard = await ear.hear(
    aPost({ id: postId(1), authorId: '7' }),
    aPost({ id: postId(2), authorId: '7' }),
    aPost({ id: postId(3), authorId: '8', language: 'fi' }),
    aPost({ id: postId(4), authorId: '9' }),
  );
  expect(ear.find).toHaveBeenCalledExactlyOnceWith(['7', '9']);
  expect(heard).toMatchObject({ dollars: 0.02, dropped: { language: 1 }, filtered: 1 });
  const [found = []] = ear.add.mock.calls[0] ?? [];
  expect(found.map(({ authorHandle, authorFollowers }) => [authorHandle, authorFollowers])).toEqual([
    ['maya', 1_200],
    ['maya', 1_200],
    [undefined, undefined],
  ]);
});

test('who is muted by name is dropped as soon as the name is known', async () => {
  const ear = anEar({ authors: true, mute: ['Maya'] }, [{ id: '7', handle: 'maya' }]);
  expect(await ear.hear(aPost({ authorId: '7' }))).toMatchObject({ filtered: 1, dropped: { muted: 1 }, dollars: 0.01 });
  expect(ear.add).toHaveBeenCalledWith([], keepTextUntil);
});

test('no other watch pays for authors', async () => {
  const ear = anEar({});
  expect(await ear.hear(aPost())).toMatchObject({ dollars: 0 });
  expect(ear.find).not.toHaveBeenCalled();
});

test('a post that was changed is told with its version, beside what is new', async () => {
  const ear = anEar({}, [], (found) => found.filter(({ versionId }) => versionId !== undefined));
  const heard = await ear.hear(aPost({ id: postId(1) }), aPost({ id: postId(2), versionId: postId(9) }));
  expect(heard).toMatchObject({ edited: 1, filtered: 0 });
  const entries = ear.publisher.entries.filter(({ DetailType }) => DetailType === mentionEdited.detailType);
  expect(entries.map(({ Detail }) => JSON.parse(Detail))).toMatchObject([
    { mentionId: `acme/x/${postId(2)}`, watch: 'acme', versionId: postId(9) },
  ]);
});
