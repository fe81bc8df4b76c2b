import { describe, expect, test } from 'vitest';
import { shareCard } from '../../../functions/adapters/slack/share-card.ts';
import { type SharedPost, sharedPostOf } from '../../../functions/domain/shared-post.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { hostileText } from '../../fixtures/tickets.ts';

const praise = aVerdict({ intent: 'praise', reasons: ['says thanks'], evidence: [[[0, 6]]] });
const leaving = aVerdict({ intent: 'churn_risk', reasons: ['is about to leave'] });
const post = aMention({ text: 'thanks, it came a day early', authorHandle: 'jo' });
const share = (as: SharedPost['as'], shown: SharedPost['post'] = post, verdict = praise) =>
  sharedPostOf(aDesk(), { mentionId: post.id, watch: as === 'praise' ? 'acme' : 'rival' }, as, shown, verdict);
const shown = (shared: SharedPost): string => JSON.stringify(shareCard(shared));

test('praise says who said what, why it is taken for that, and where it stands', () => {
  const { text, blocks } = shareCard(share('praise'));
  expect(text).toBe('💙 praise · Acme Parcels');
  expect(blocks.map((block) => block.type)).toEqual(['header', 'section', 'context', 'context', 'actions']);
  const card = JSON.stringify(blocks);
  for (const part of [
    '>thanks, it came a day early',
    '*@jo* · 2026-11-22 10:00 UTC',
    `https://x.com/i/status/${post.postId}`,
  ]) {
    expect(card).toContain(part);
  }
  expect(card).toContain('Why this is praise: says thanks (“thanks”) (confidence 0.90)');
  expect(card).not.toContain('contacted');
});

test('a lead says what the rival’s customer said, why it may be one, and that nobody is contacted automatically', () => {
  const { text } = shareCard(share('lead', post, leaving));
  expect(text).toBe('🤝 lead · Rival Post: a customer about to leave');
  expect(shown(share('lead', post, leaving))).toContain('Why this may be a lead: is about to leave');
  expect(shown(share('lead', post, leaving))).toContain(
    'Nobody is contacted automatically. X forbids automation to reach out to people who did not call the account.',
  );
  // A link for a person, and nothing that sends anything.
  expect(shown(share('lead', post, leaving)).match(/"action_id":"[^"]+"/g)).toEqual(['"action_id":"open-post"']);
  const elsewhere = aMention({ source: 'hacker-news' });
  expect(shown(share('lead', elsewhere, leaving))).toMatch(/Nobody is contacted automatically\. Whoever/);
});

describe('what is not for everybody’s eyes', () => {
  test.each(['praise', 'lead'] as const)('%s of a post that is gone holds nothing of it', (as) => {
    const card = shown(share(as, 'gone'));
    expect(card).toContain('taken down at its source');
    expect(card).not.toMatch(/early|@jo|x\.com|says thanks|a customer/);
  });

  test('personal data is hidden, what Comprehend found too', () => {
    const text = 'thanks Jo Doe, mail me: jo@example.com';
    const verdict = { ...praise, personalData: [{ kind: 'name' as const, at: [7, 13] as [number, number] }] };
    const card = shown(share('praise', aMention({ text }), verdict));
    expect(card).toContain('thanks [name], mail me: [email]');
    expect(card).not.toMatch(/Jo Doe|jo@example/);
  });

  test('of a post that was changed since, it shows the new text and no reason for the old one', () => {
    const card = shown(share('praise', { ...post, versionId: postId(2), text: 'on second thoughts' }));
    expect(card).toContain('on second thoughts');
    expect(card).toContain('Edited by its author');
    expect(card).not.toContain('Why');
  });
});

test.each(['praise', 'lead'] as const)(
  '%s of a hostile post pings nobody, links nowhere, and is one that Slack takes',
  (as) => {
    const hostile = aMention({ text: hostileText, authorHandle: '<!here>' });
    const desk = aDesk();
    const brand = '<!channel>'.repeat(60);
    const watches = { ...desk.watches, acme: { ...desk.watches.acme, brand } as never };
    const verdict = aVerdict({ reasons: Array(5).fill('<!everyone>'.repeat(10)) });
    const { text, blocks } = shareCard(
      sharedPostOf({ watches }, { mentionId: hostile.id, watch: 'acme' }, as, hostile, verdict),
    );
    const marked = blocks.flatMap((block) => {
      if (block.type === 'section') return [block.text?.text ?? ''];
      return block.type === 'context'
        ? block.elements.map((element) => ('text' in element ? (element.text ?? '') : ''))
        : [];
    });
    for (const words of [text, ...marked]) {
      expect(words).not.toMatch(/[<]/);
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(3_000);
    }
    for (const line of (marked[0] ?? '').split('\n')) expect(line).toMatch(/^>/);
  },
);
