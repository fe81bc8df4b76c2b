import { expect, test } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { ClassifyOutput } from '../../../functions/contracts/triage.ts';
import { classifyMentions } from '../../../functions/handlers/classify-mentions/classify-mentions.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding } from '../../fixtures/stores.ts';

const { decidedBy: _, ...sure } = aVerdict({ confidence: 0.9, intent: 'complaint' });
/** Unsure of whatever asks something, and broken by poison. */
const classifier: Classifier = ({ text, lang = 'und' }) => {
  if (text.includes('poison')) throw Object.assign(new Error(text), { name: 'RangeError' });
  return { ...sure, language: lang, confidence: text.includes('?') ? 0.449 : 0.45 };
};
const clock: Clock = { now: () => Date.parse('2026-11-22T12:00:00Z') };
const rows = ['it broke', 'did it break?', 'poison', 'hm?', 'qué?'].map((text, n) =>
  aMention({ postId: postId(n), text, ...(text === 'hm?' ? {} : { language: text === 'qué?' ? 'es' : 'en' }) }),
);
const ids = rows.map(({ id }) => id);
const classify = (mentionIds: string[], changes: Parameters<typeof aDesk>[0] = {}) =>
  classifyMentions({
    desk: aDesk({ comprehendBelow: 0.45, ...changes }),
    mentions: mentionsHolding(rows),
    classifier,
    clock,
  })({ watch: 'acme', mentionIds }, aContext());

test('a mention that the classifier can’t take is set aside, and the others go on', async () => {
  const output = await classify([...ids, 'acme/x/404']);
  expect(output.setAside).toEqual([
    { mentionId: ids[2], reason: 'the classifier failed: RangeError' },
    { mentionId: 'acme/x/404', reason: 'its row is missing or unreadable' },
  ]);
  expect(output.mentions.map(({ mentionId }) => mentionId)).toEqual([ids[0], ids[1], ids[3], ids[4]]);
  expect(output.mentions[0]?.verdict).toEqual({ ...sure, language: 'en', confidence: 0.45, decidedBy: 'embedded' });
  expect(ClassifyOutput.parse(output)).toEqual(output);
});

test('a mention whose post is gone is left out without a word; no row is read twice where none is missing', async () => {
  const asked: (readonly string[])[] = [];
  const [present] = ids;
  const { id, watch, source, postId: post, conversationId, createdAt } = aMention({ postId: postId(9) });
  const left = { id, watch, source, postId: post, conversationId, createdAt, redactedAt: createdAt, reason: 'deleted' };
  const mentions = mentionsHolding(rows, {
    redacted: async (missing) => {
      asked.push(missing);
      return [left];
    },
  });
  const output = await classifyMentions({ desk: aDesk(), mentions, classifier, clock })(
    { watch: 'acme', mentionIds: [String(present), id, 'acme/x/404'] },
    aContext(),
  );
  expect(output.mentions.map(({ mentionId }) => mentionId)).toEqual([present]);
  expect(output.setAside).toEqual([{ mentionId: 'acme/x/404', reason: 'its row is missing or unreadable' }]);
  expect(asked).toEqual([[id, 'acme/x/404']]);
});

test('what it is unsure of is made ready for Comprehend, by language; what nobody can read is not', async () => {
  expect((await classify(ids)).unsure).toEqual([
    { language: 'en', mentionIds: [ids[1]], texts: ['did it break?'] },
    { language: 'es', mentionIds: [ids[4]], texts: ['qué?'] },
  ]);
});

test('a desk that never asks Comprehend has nothing unsure', async () => {
  expect((await classify(ids, { comprehendBelow: 0 })).unsure).toEqual([]);
});

test('a desk that has personal data looked for hands over each post in English or Spanish, sure or not', async () => {
  const output = await classify(ids, { comprehendPersonalData: true });
  expect(output.documents).toEqual([
    { mentionId: ids[0], language: 'en', text: 'it broke' },
    { mentionId: ids[1], language: 'en', text: 'did it break?' },
    { mentionId: ids[4], language: 'es', text: 'qué?' },
  ]);
  expect(ClassifyOutput.parse(output)).toEqual(output);
});

test('any other desk hands over no document', async () => {
  expect(await classify(ids)).not.toHaveProperty('documents');
});

test('no word of a post is in a reason', async () => {
  const { mentions, setAside } = await classify(ids);
  expect(JSON.stringify({ mentions, setAside })).not.toMatch(/poison|broke|break/);
});

test('what routing asks of a post goes along: who wrote it, how many follow, which of the desk’s own words it holds', async () => {
  const vip = aMention({
    postId: postId(20),
    text: 'where is the REFUND, thieves?',
    authorId: '7',
    authorFollowers: 900,
  });
  const desk = aDesk({ authors: { vip: ['x:7'] }, routes: [aRoute({ when: { words: ['refund', 'invoice'] } })] });
  const output = await classifyMentions({ desk, mentions: mentionsHolding([vip]), classifier, clock })(
    { watch: 'acme', mentionIds: [vip.id] },
    aContext(),
  );
  expect(output.mentions.map(({ facts }) => facts)).toEqual([{ author: 'vip', words: ['refund'], followers: 900 }]);
  expect(ClassifyOutput.parse(output)).toEqual(output);
  expect(JSON.stringify(output.mentions)).not.toMatch(/REFUND|thieves/);
});

test('the author’s earlier posts of 7 days are counted where they could make a post more urgent, and only there', async () => {
  const counted: [id: string, since: string][] = [];
  const mentions = mentionsHolding(rows, {
    earlierPosts: async (mention, since) => {
      counted.push([(mention as Mention).id, since.toISOString()]);
      return 4;
    },
  });
  const moved: Classifier = (post) => ({
    ...sure,
    urgency: post.text === 'it broke' && (post.earlierPosts ?? 0) >= 4 ? 'high' : 'normal',
    urgencyBecause: [`${post.earlierPosts ?? 'no'} earlier posts`],
  });
  const { mentions: classified } = await classifyMentions({ desk: aDesk(), mentions, classifier: moved, clock })(
    { watch: 'acme', mentionIds: ids },
    aContext(),
  );
  expect(counted).toEqual([[ids[0], '2026-11-15T12:00:00.000Z']]);
  expect(classified.map(({ verdict: { urgency, urgencyBecause } }) => [urgency, urgencyBecause?.[0]])).toEqual([
    ['high', '4 earlier posts'],
    ...ids.slice(1).map(() => ['normal', 'no earlier posts']),
  ]);
});

test('a verdict on an edited post says which version it is about', async () => {
  const edited = aMention({ postId: postId(30), versionId: postId(31) });
  const { mentions: classified } = await classifyMentions({
    desk: aDesk(),
    mentions: mentionsHolding([edited, ...rows]),
    classifier,
    clock,
  })({ watch: 'acme', mentionIds: [edited.id, String(ids[0])] }, aContext());
  expect(classified.map(({ verdict }) => verdict.ofVersion)).toEqual([postId(31), undefined]);
});

test('where the author’s earlier posts can’t be counted, the post goes on without them', async () => {
  const mentions = mentionsHolding(rows, { earlierPosts: () => Promise.reject(new Error('throttled')) });
  const raisable: Classifier = ({ earlierPosts = 0 }) => ({ ...sure, urgency: earlierPosts > 4 ? 'high' : 'normal' });
  const output = await classifyMentions({ desk: aDesk(), mentions, classifier: raisable, clock })(
    { watch: 'acme', mentionIds: ids },
    aContext(),
  );
  expect(output.setAside).toEqual([]);
  expect(output.mentions.map(({ verdict }) => verdict.urgency)).toEqual(ids.map(() => 'normal'));
});
