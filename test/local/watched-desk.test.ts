import { expect, test } from 'vitest';
import type { LocalDesk } from '../../infra/local/desk.ts';
import { WatchedDesk } from '../../infra/local/page/watched-desk.ts';
import { noon, post, ticket } from '../fixtures/shown-desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const secret = 'my secret';
const seen = (id: string) => ({
  ...{ id, text: secret, why: [`says “${secret}”`], author: '@ann', route: 'support' },
  verdict: { ...ticket.verdict, reasons: [`says "${secret}"`] },
});

test('what was seen of a post goes with it, and what was seen of others stays', () => {
  const watched = new WatchedDesk({ clock: { now: () => noon } } as LocalDesk, smallDesk);
  watched.saw({ at: noon, kind: 'triaged', mentions: [seen(post.id), seen('acme/x/2')], newly: {} });
  const deletion = { mentionId: post.id, watch: 'acme', conversationId: '1001', reason: 'deleted' };
  watched.saw({ at: noon, kind: 'deleted', deletion: { ...deletion, at: '2026-03-03T12:00:00Z' } });
  const [triaged, deleted] = watched.happenings;
  expect(triaged).toMatchObject({ mentions: [{ id: post.id, text: undefined }, seen('acme/x/2')] });
  expect(JSON.stringify(triaged).match(/my secret/g)).toHaveLength(3);
  expect(deleted?.kind).toBe('deleted');
});
