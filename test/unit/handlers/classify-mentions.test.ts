import { expect, test } from 'vitest';
import { ClassifyOutput } from '../../../functions/contracts/triage.ts';
import { classifyMentions } from '../../../functions/handlers/classify-mentions/classify-mentions.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding } from '../../fixtures/stores.ts';

const { decidedBy: _, ...sure } = aVerdict({ confidence: 0.9, intent: 'complaint' });
/** Unsure of whatever asks something, and broken by poison. */
const classifier: Classifier = ({ text, lang = 'und' }) => {
  if (text.includes('poison')) throw Object.assign(new Error(text), { name: 'RangeError' });
  return { ...sure, language: lang, confidence: text.includes('?') ? 0.449 : 0.45 };
};
const rows = ['it broke', 'did it break?', 'poison', 'hm?', 'qué?'].map((text, n) =>
  aMention({ postId: postId(n), text, ...(text === 'hm?' ? {} : { language: text === 'qué?' ? 'es' : 'en' }) }),
);
const ids = rows.map(({ id }) => id);
const classify = (mentionIds: string[], comprehendBelow = 0.45) =>
  classifyMentions({ desk: aDesk({ comprehendBelow }), mentions: mentionsHolding(rows), classifier })(
    { watch: 'acme', mentionIds },
    aContext(),
  );

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
  const output = await classifyMentions({ desk: aDesk(), mentions, classifier })(
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
  expect((await classify(ids, 0)).unsure).toEqual([]);
});

test('no word of a post is in a reason', async () => {
  const { mentions, setAside } = await classify(ids);
  expect(JSON.stringify({ mentions, setAside })).not.toMatch(/poison|broke|break/);
});
