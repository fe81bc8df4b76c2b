import { describe, expect, test } from 'vitest';
import type { Happening } from '../../infra/local/happening.ts';
import { Latest } from '../../infra/local/page/latest.ts';
import { Timeline } from '../../infra/local/show/timeline.ts';
import { Tally } from '../../infra/local/summary.ts';
import { noon, post, shownDesk, ticket } from '../fixtures/shown-desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const [card] = shownDesk().cards;
if (card === undefined) throw new Error('the shown desk has lost its card');
const posted: Happening = { at: noon, kind: 'slack', message: card };
const changed: Happening = { at: noon, kind: 'slack', message: { ...card, changedTs: card.ts } };
const about = { mentionId: post.id, watch: 'acme', conversationId: '1001', at: '2026-03-03T12:00:00Z' };

function shown(...happenings: readonly Happening[]): string {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const timeline = new Timeline({ desk: smallDesk, colour: false, detail: 'everything', write });
  for (const happening of happenings) timeline.add(happening);
  timeline.flush();
  return lines.join('\n');
}

describe('the timeline', () => {
  test('says of a card that was changed that it was, and shows what it has become', () => {
    expect(shown(changed)).toMatch(/card updated in #support\n[\s\S]*high · Acme: problem/);
    expect(shown(posted)).not.toContain('card updated');
  });

  test.each<[string, Happening, string]>([
    [
      'an edit',
      { at: noon, kind: 'edited', edit: { ...about, versionId: '1002' } },
      `${post.id} was edited by its author`,
    ],
    [
      'a deletion',
      { at: noon, kind: 'deleted', deletion: { ...about, reason: 'deleted' } },
      `${post.id} is gone from its source (deleted): its text was removed here`,
    ],
    [
      'a post that was gone before it was shown',
      {
        ...{ at: noon, kind: 'triaged', newly: {} },
        mentions: [{ id: post.id, text: undefined, author: '', verdict: ticket.verdict, route: 'support' }],
      },
      'the post is gone; its text was removed here',
    ],
  ])('tells of %s', (_, happening, words) => {
    expect(shown(happening)).toContain(words);
  });
});

test('a card that is changed is no further notice', () => {
  const tally = new Tally();
  for (const happening of [posted, changed]) tally.add(happening);
  expect(tally.notifications).toEqual({ slack: 1, email: 0 });
});

test('what is kept of late can be changed, and is forgotten as before', () => {
  const kept = new Latest<number>(2);
  for (const n of [1, 2, 3]) kept.add(n);
  kept.change((n) => n * 10);
  expect(kept.entries).toEqual([20, 30]);
});
