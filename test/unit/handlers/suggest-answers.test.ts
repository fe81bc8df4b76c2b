import { afterEach, expect, test, vi } from 'vitest';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { suggestAnswers } from '../../../functions/handlers/suggest-answers/suggest-answers.ts';
import type { KnowledgeBase, Question } from '../../../functions/ports/knowledge-base.ts';
import { logger } from '../../../functions/runtime/logger.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict } from '../../fixtures/mentions.ts';
import { mentionsHolding } from '../../fixtures/stores.ts';

const suggestion = { article: 'a.md', title: 'A', score: 9 };
const asking = aMention({ text: 'where do I hand in the Sesame Street parcel?' });

function suggesting(rows: readonly Mention[], watch = 'acme') {
  const asked: Question[] = [];
  const knowledge: KnowledgeBase = {
    suggest: (question) => {
      asked.push(question);
      return [suggestion];
    },
  };
  const handler = suggestAnswers({ desk: aDesk(), mentions: mentionsHolding(rows), knowledge });
  const triaged = {
    ...{ mentionId: asking.id, watch, conversationId: asking.conversationId },
    ...{ verdict: aVerdict({ intent: 'question' }), route: 'question', workflow: 'answer-question' as const },
  };
  return { asked, suggest: () => handler(triaged, aContext()) };
}

afterEach(() => vi.restoreAllMocks());

test('the words of the row are searched for, among the articles for its brand', async () => {
  const { asked, suggest } = suggesting([asking]);
  expect(await suggest()).toEqual({ suggestions: [suggestion] });
  expect(asked).toEqual([{ text: asking.text, brand: 'Acme Parcels' }]);
});

test('a second delivery finds the same, and writes nothing', async () => {
  const { suggest } = suggesting([asking]);
  expect(await suggest()).toEqual(await suggest());
});

test('a post whose row is gone gets no suggestions, and nothing is searched for', async () => {
  const { asked, suggest } = suggesting([]);
  expect(await suggest()).toEqual({ suggestions: [] });
  expect(asked).toEqual([]);
});

test('neither does one of a watch that the desk has no more', async () => {
  const { asked, suggest } = suggesting([asking], 'gone');
  expect(await suggest()).toEqual({ suggestions: [] });
  expect(asked).toEqual([]);
});

test('the log names the articles, and holds no word of the post', async () => {
  const info = vi.spyOn(logger, 'info');
  await suggesting([asking]).suggest();
  expect(info.mock.calls).toEqual([['answers suggested', { mentionId: asking.id, articles: ['a.md'] }]]);
});
