import { expect, onTestFinished, test, vi } from 'vitest';
import type { Route } from '../../../functions/contracts/desk.ts';
import { answerHeard, mentionTriaged } from '../../../functions/contracts/events.ts';
import type { RoutingFacts } from '../../../functions/contracts/routing-facts.ts';
import type { RouteInput } from '../../../functions/contracts/triage.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { routeMentions } from '../../../functions/handlers/route-mentions/route-mentions.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aBus, mentionsHolding } from '../../fixtures/stores.ts';

/** A Tuesday. */
const noon = Date.parse('2026-03-03T12:00:00Z');
const day = 86_400_000;
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
      opinions = [] as RouteInput['opinions'],
      personalData = [] as NonNullable<RouteInput['personalData']>,
      facts = {} as Record<string, RoutingFacts>,
      now = noon,
      conversationId = aMention().conversationId,
    } = {},
  ) =>
    routeMentions({ desk, clock: { now: () => now }, mentions, publisher: bus })(
      {
        watch: 'acme',
        mentions: Object.entries(verdicts).map(([mentionId, verdict]) => ({
          ...{ mentionId, conversationId, verdict },
          ...(facts[mentionId] !== undefined && { facts: facts[mentionId] }),
        })),
        opinions,
        personalData,
      },
      aContext(),
    );
  const triaged = () =>
    bus.entries.map(({ DetailType, Detail }) => {
      expect(DetailType).toBe(mentionTriaged.detailType);
      return mentionTriaged.detail.parse(JSON.parse(Detail));
    });
  return { mentions, route, triaged, told: bus.entries };
};

test('each verdict is written, and what has a route is sent on', async () => {
  const { mentions, route, triaged } = aDeskAtWork();
  const problem = aVerdict({ intent: 'problem' });
  const praise = aVerdict({ intent: 'praise' });
  const output = await route({ [String(first)]: problem, [String(second)]: praise });
  expect(output).toEqual({ triaged: { problem: 1, praise: 1 }, repeated: 0, setAside: [] });
  expect([...mentions.settled]).toEqual([
    [first, { verdict: problem, route: 'support', keptUntil: new Date(noon + 730 * day) }],
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
  const SentimentScore = { Positive: 0.02, Negative: 0.93, Neutral: 0.03, Mixed: 0.02 };
  const sentiments = [{ Index: 0, Sentiment: 'NEGATIVE' as const, SentimentScore }];
  const opinions = [{ mentionIds: [first, second].map(String), sentiments }];
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

test('personal data that Comprehend found stands beside what the classifier did, whoever decided the rest', async () => {
  const { mentions, route } = aDeskAtWork();
  const verdict = aVerdict({ personalData: [{ kind: 'email', at: [30, 45] }] });
  const entities = [{ Type: 'NAME', Score: 0.9, BeginOffset: 3, EndOffset: 6 }];
  const opinions = [{ mentionIds: [String(first)], sentiments: [] }];
  await route(
    { [String(first)]: verdict, [String(second)]: verdict },
    {
      opinions,
      personalData: [
        { mentionId: String(first), entities },
        { mentionId: String(second), entities: [] },
      ],
    },
  );
  const [one, two] = [first, second].map((id) => mentions.settled.get(String(id))?.verdict);
  expect(one).toEqual({
    ...verdict,
    decidedBy: 'embedded-comprehend-away',
    personalData: [
      { kind: 'name', at: [3, 6] },
      { kind: 'email', at: [30, 45] },
    ],
  });
  expect(two).toEqual(verdict);
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

test('a route is chosen by what was found of author and words, at the hour at which it is chosen', async () => {
  const desk = aDesk({
    businessHours: { timeZone: 'Europe/Berlin', week: { tue: ['09:00-18:00'] } },
    routes: [
      aRoute({ name: 'vip', when: { authors: ['vip'], hours: 'open' } }),
      aRoute({ name: 'refund', when: { words: ['refund'] } }),
      aRoute({ name: 'night', when: { hours: 'closed' } }),
    ],
  });
  const verdicts = { [String(first)]: aVerdict(), [String(second)]: aVerdict(), [String(third)]: aVerdict() };
  const facts = { [String(first)]: { author: 'vip' as const }, [String(second)]: { words: ['refund'] } };
  const routesAt = async (now: number) => {
    const { mentions, route } = aDeskAtWork();
    await route(verdicts, { desk, facts, now });
    return [first, second, third].map((id) => mentions.settled.get(String(id))?.route);
  };
  expect(await routesAt(noon)).toEqual(['vip', 'refund', undefined]);
  expect(await routesAt(noon + 6 * 3_600_000)).toEqual(['night', 'refund', 'night']);
});

test('what is ignored gets its verdict and the reason, is counted once, and goes nowhere', async () => {
  const info = vi.spyOn(logger, 'info').mockImplementation(() => {});
  onTestFinished(() => info.mockRestore());
  const ignored = () =>
    info.mock.calls.flatMap(([message, fields]) =>
      message === 'mentions routed' ? [(fields as { ignored?: unknown }).ignored] : [],
    );
  const { mentions, route, triaged } = aDeskAtWork();
  const desk = aDesk({ ignore: [{ name: 'adverts', when: { words: ['hiring'] } }] });
  const verdict = aVerdict();
  const verdicts = { [String(first)]: verdict, [String(second)]: verdict, [String(third)]: verdict };
  const facts = {
    [String(first)]: { author: 'own' as const },
    [String(second)]: { author: 'muted' as const },
    [String(third)]: { words: ['hiring'] },
  };
  expect(await route(verdicts, { desk, facts })).toEqual({ triaged: { problem: 3 }, repeated: 0, setAside: [] });
  expect([...mentions.settled.values()]).toEqual(
    ['own', 'muted', 'adverts'].map((ignoredBy) => ({ verdict, ignoredBy })),
  );
  expect(triaged()).toEqual([]);
  await route(verdicts, { desk, facts });
  expect(ignored()).toEqual([{ own: 1, muted: 1, adverts: 1 }, {}]);
});

const anAnswer = { [String(first)]: { author: 'own' as const } };

test('an answer of our own is judged and kept as any mention, told as what it is in each delivery, and never routed', async () => {
  const { mentions, route, told } = aDeskAtWork();
  const verdicts = { [String(first)]: aVerdict(), [String(second)]: aVerdict() };
  const inConversation = postId(99);
  await route(verdicts, { facts: anAnswer, conversationId: inConversation });
  await route(verdicts, { facts: anAnswer, conversationId: inConversation });
  expect(mentions.settled.get(String(first))).toEqual({ verdict: aVerdict(), ignoredBy: 'own' });
  const answer = answerHeard.entry({ mentionId: String(first), watch: 'acme', conversationId: inConversation });
  expect(told.filter(({ DetailType }) => DetailType === answerHeard.detailType)).toEqual([answer, answer]);
  expect(told.filter(({ Detail }) => Detail.includes(String(first)))).toEqual([answer, answer]);
});

test('what another account of ours begins is no answer', async () => {
  const { route, told } = aDeskAtWork();
  await route({ [String(first)]: aVerdict() }, { facts: anAnswer, conversationId: postId(1) });
  expect(told).toEqual([]);
});

test('an answer that was routed before its author was known as ours keeps its route', async () => {
  const { route, told } = aDeskAtWork();
  const verdicts = { [String(first)]: aVerdict() };
  await route(verdicts, { conversationId: postId(99) });
  await route(verdicts, { facts: anAnswer, conversationId: postId(99) });
  expect(told.map(({ DetailType }) => DetailType)).toEqual(['MentionTriaged', 'MentionTriaged']);
});

test('an answer whose row is gone is not told', async () => {
  const { route, told } = aDeskAtWork();
  const facts = { 'acme/x/404': { author: 'own' as const } };
  await route({ 'acme/x/404': aVerdict() }, { facts, conversationId: postId(99) });
  expect(told).toEqual([]);
});

const shared = { name: 'shared', when: {}, slack: '#everybody' };

test.each<[string, Route, number]>([
  ['opens a ticket', aRoute(), 730],
  ['opens one for a question', aRoute({ workflow: 'answer-question' }), 730],
  ['is shared as praise', { ...shared, workflow: 'share-praise' }, 365],
  ['is shared as a lead', { ...shared, workflow: 'share-lead' }, 365],
  ['is collected', { name: 'ideas', when: {}, workflow: 'collect-feedback' }, 365],
])('the text of a post that %s is kept for longer than others', async (_, picked, days) => {
  const { mentions, route } = aDeskAtWork();
  await route({ [String(first)]: aVerdict() }, { desk: aDesk({ routes: [picked] }) });
  expect(mentions.settled.get(String(first))?.keptUntil).toEqual(new Date(noon + days * day));
});

test('what an earlier release handed on, without facts, is routed by its verdict', async () => {
  const { triaged, route } = aDeskAtWork();
  await route({ [String(first)]: aVerdict() });
  expect(triaged()).toMatchObject([{ route: 'support' }]);
});
