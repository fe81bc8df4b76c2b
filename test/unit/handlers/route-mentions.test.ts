import { expect, test } from 'vitest';
import { mentionTriaged } from '../../../functions/contracts/events.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { routeMentions } from '../../../functions/handlers/route-mentions/route-mentions.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aBus, mentionsHolding } from '../../fixtures/stores.ts';

const rows = [1, 2, 3].map((n) => aMention({ postId: postId(n) }));
const conversationId = aMention().conversationId;
const [first, second, third] = rows.map(({ id }) => id).map(String);

const aDeskAtWork = (changes: Parameters<typeof mentionsHolding>[1] = {}) => {
  const mentions = mentionsHolding(rows, changes);
  const bus = aBus();
  const route = (
    verdicts: Record<string, Verdict>,
    {
      desk = aDesk(),
      opinions = [] as { mentionIds: string[]; sentiments: { Index: number; Sentiment: 'NEGATIVE' }[] }[],
    } = {},
  ) =>
    routeMentions({ desk, mentions, publisher: bus })(
      {
        watch: 'acme',
        mentions: Object.entries(verdicts).map(([mentionId, verdict]) => ({ mentionId, conversationId, verdict })),
        opinions,
      },
      aContext(),
    );
  const triaged = () =>
    bus.entries.map(({ DetailType, Detail }) => {
      expect(DetailType).toBe(mentionTriaged.detailType);
      return mentionTriaged.detail.parse(JSON.parse(Detail));
    });
  return { mentions, route, triaged };
};

test('each verdict is written, and what has a route is sent on', async () => {
  const { mentions, route, triaged } = aDeskAtWork();
  const problem = aVerdict({ intent: 'problem' });
  const praise = aVerdict({ intent: 'praise' });
  const output = await route({ [String(first)]: problem, [String(second)]: praise });
  expect(output).toEqual({ triaged: { problem: 1, praise: 1 }, repeated: 0, setAside: [] });
  expect([...mentions.settled]).toEqual([
    [first, { verdict: problem, route: 'support', isTicketed: true }],
    [second, { verdict: praise }],
  ]);
  expect(triaged()).toEqual([
    { mentionId: first, watch: 'acme', conversationId, verdict: problem, route: 'support', workflow: 'file-ticket' },
  ]);
});

test('a second delivery publishes what the first decided, whatever is thought by now', async () => {
  const { route, triaged } = aDeskAtWork();
  await route({ [String(first)]: aVerdict({ intent: 'outage' }) });
  const output = await route({ [String(first)]: aVerdict({ intent: 'praise' }) });
  expect(output).toEqual({ triaged: {}, repeated: 1, setAside: [] });
  const [before, after] = triaged();
  expect(before).toMatchObject({ route: 'outage', verdict: { intent: 'outage' } });
  expect(after).toEqual(before);
});

test('Comprehend’s word is weighed before the route is chosen; who got none says so', async () => {
  const { route, triaged } = aDeskAtWork();
  const praise = aVerdict({ intent: 'praise', confidence: 0.3 });
  const opinions = [
    { mentionIds: [first, second].map(String), sentiments: [{ Index: 0, Sentiment: 'NEGATIVE' as const }] },
  ];
  const verdicts = {
    [String(first)]: praise,
    [String(second)]: aVerdict({ confidence: 0.3 }),
    [String(third)]: aVerdict(),
  };
  expect((await route(verdicts, { opinions })).triaged).toEqual({ complaint: 1, problem: 2 });
  expect(triaged().map(({ verdict: { decidedBy } }) => decidedBy)).toEqual([
    'comprehend',
    'embedded-comprehend-away',
    'embedded',
  ]);
});

test('a mention whose row is gone is set aside, and the others are sent on', async () => {
  const { route, triaged } = aDeskAtWork();
  const output = await route({ 'acme/x/404': aVerdict(), [String(first)]: aVerdict() });
  expect(output.setAside).toEqual([{ mentionId: 'acme/x/404', reason: 'its row is missing or unreadable' }]);
  expect(triaged().map(({ mentionId }) => mentionId)).toEqual([first]);
});

test('a mention whose post went before it had a verdict is left out without a word', async () => {
  const { id, watch, source, postId: post, conversationId: thread, createdAt } = aMention({ postId: postId(9) });
  const stub = { id, watch, source, postId: post, conversationId: thread, createdAt, redactedAt: createdAt };
  const { route, triaged } = aDeskAtWork({ redacted: async () => [{ ...stub, reason: 'deleted' }] });
  const output = await route({ [id]: aVerdict(), [String(first)]: aVerdict() });
  expect(output.setAside).toEqual([]);
  expect(triaged().map(({ mentionId }) => mentionId)).toEqual([first]);
});

test('a standing route that the desk no longer has is set aside by its name', async () => {
  const { route, triaged } = aDeskAtWork();
  await route({ [String(first)]: aVerdict({ intent: 'outage' }) });
  const desk = aDesk({ routes: [aRoute()] });
  const output = await route({ [String(first)]: aVerdict({ intent: 'outage' }) }, { desk });
  expect(output.setAside).toEqual([{ mentionId: first, reason: "the desk no longer has the route 'outage'" }]);
  expect(triaged()).toHaveLength(1);
});
