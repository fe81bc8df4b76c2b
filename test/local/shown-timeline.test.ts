import { describe, expect, test } from 'vitest';
import type { TicketActionRequested } from '../../functions/contracts/events.ts';
import type { BusEvent } from '../../infra/local/bus.ts';
import { VirtualClock } from '../../infra/local/clock.ts';
import type { Happening } from '../../infra/local/happening.ts';
import { Observer } from '../../infra/local/observer.ts';
import { Latest } from '../../infra/local/page/latest.ts';
import { ticketCounts } from '../../infra/local/show/summary-text.ts';
import { Timeline } from '../../infra/local/show/timeline.ts';
import { Tally } from '../../infra/local/summary.ts';
import { wordsOfPage } from '../fixtures/read-page.ts';
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
        mentions: [{ id: post.id, text: undefined, why: [], author: '', verdict: ticket.verdict, route: 'support' }],
      },
      'the post is gone; its text was removed here',
    ],
  ])('tells of %s', (_, happening, words) => {
    expect(shown(happening)).toContain(words);
  });
});

const asked = { ticketId: ticket.ticketId, opening: 1, by: 'ana' };
const action = (more: Partial<TicketActionRequested>): Happening => ({
  ...{ at: noon, kind: 'action', number: ticket.number },
  action: { ...asked, action: 'acknowledge', ...more },
});
const escalation = (link: number): Happening => ({
  ...{ at: noon, kind: 'escalated' },
  escalation: { ...ticket, version: 1, missed: 'acknowledge', link },
});
const filed = (outcome: 'opened' | 'reopened' | 'merged'): Happening => ({
  ...{ at: noon, kind: 'filed' },
  filed: {
    ...{ outcome, isNew: true, executionName: 'acme-1001-1' },
    handling: { ...ticket, mentionId: post.id, acknowledgeSeconds: 1, resolveSeconds: 1 },
  },
});

test.each<[Happening, string]>([
  [action({}), 'Ana acknowledges ACME-1'],
  [action({ action: 'assign', to: 'ana' }), 'Ana assigns ACME-1 to Ana'],
  [action({ action: 'snooze', until: '2026-03-04T09:00:00Z' }), 'Ana snoozes ACME-1 until Wed 09:00 UTC'],
  [action({ action: 'hand-over', to: 'email' }), 'Ana hands ACME-1 over to email'],
  [action({ action: 'join', into: 'acme-7' }), 'Ana joins ACME-1 with acme-7'],
  [action({ action: 'split', mentionIds: [post.id] }), 'Ana splits ACME-1, 1 of its posts leave'],
  [action({ action: 'link', to: 'JIRA-7' }), 'Ana links ACME-1 to JIRA-7'],
  [action({ action: 'reopen', by: 'somebody' }), 'somebody reopens ACME-1'],
  [escalation(0), 'ACME-1 escalated: nobody has acknowledged it in time'],
  [escalation(1), 'ACME-1 escalated: still nobody has acknowledged it, so link 1 of the chain is told'],
  [filed('opened'), 'ACME-1 opened (support, high)'],
  [filed('reopened'), 'ACME-1 reopened (support, high)'],
  [filed('merged'), 'ACME-1 joined by another post'],
])('the terminal and the page call a ticket by its number: %#', async (happening, words) => {
  expect(shown(happening)).toContain(words);
  const page = await wordsOfPage('/timeline', shownDesk({ happenings: [happening] }));
  expect(page.replace(/(ACME-1) (,|:)/g, '$1$2')).toContain(words.replace(' escalated:', ':'));
});

test('who acts on a ticket is told with the number that it was opened under', () => {
  const happenings: Happening[] = [];
  const observer = new Observer({
    clock: new VirtualClock(noon),
    onHappening: (happening) => happenings.push(happening),
    see: async () => undefined,
  });
  const saw = (type: string, detail: object): void =>
    observer.sawEvent({ 'detail-type': type, detail } as unknown as BusEvent);
  saw('TicketActionRequested', { ...asked, action: 'resolve' });
  saw('TicketOpened', { ...ticket, version: 1 });
  saw('TicketActionRequested', { ...asked, action: 'resolve' });
  expect(happenings).toMatchObject([
    { kind: 'action', number: undefined },
    { kind: 'action', number: 'ACME-1' },
  ]);
});

test('a post that opens, reopens or joins a ticket is counted as what it did, once', () => {
  const tally = new Tally();
  for (const outcome of ['opened', 'reopened', 'merged', 'merged'] as const) tally.add(filed(outcome));
  const again = filed('opened');
  if (again.kind === 'filed') tally.add({ ...again, filed: { ...again.filed, isNew: false } });
  expect(tally.tickets).toEqual({ opened: 1, reopened: 1, merged: 2, escalated: 0 });
  expect(ticketCounts(tally.tickets)).toBe('1 opened, 1 reopened and 2 joined by later posts, 0 escalations');
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
