import { expect, test } from 'vitest';
import { recordAnswer } from '../../../functions/handlers/record-answer/record-answer.ts';
import type { TicketStore } from '../../../functions/ports/ticket-store.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';

const now = Date.parse('2026-11-22T11:00:00Z');
const [question, answer] = [
  aMention({ postId: postId(1) }),
  aMention({ postId: postId(2), conversationId: postId(1), authorId: '777', text: 'Sorry! On its way.' }),
];
const { id, watch, conversationId } = answer;
type Answer = Parameters<TicketStore['recordAnswer']>[0];

async function recorded(rows = [question, answer], desk = aDesk()): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const tickets = ticketsThat({
    recordAnswer: async (filing) => {
      answers.push(filing);
      return { ticketId: `acme-${postId(1)}`, isNew: true };
    },
  });
  const handler = recordAnswer({ desk, mentions: mentionsHolding(rows), tickets, clock: { now: () => now } });
  await handler({ detail: { mentionId: id, watch, conversationId } }, aContext());
  return answers;
}

test('an answer is written down with its conversation, and what its first post is tied to can be asked', async () => {
  const [filing] = await recorded();
  expect(filing).toMatchObject({ mention: { id, watch, conversationId }, joinWithin: 2 * 3_600_000, now });
  expect(await filing?.tiesOf(question.id)).toMatchObject({ conversationId: postId(1), author: 'acme/x/42' });
  expect(await filing?.tiesOf(`acme/x/${postId(9)}`)).toBeUndefined();
});

test('the desk says for how long an author’s posts are one matter', async () => {
  const [filing] = await recorded([question, answer], aDesk({ tickets: { joinWithin: '30 minutes' } }));
  expect(filing?.joinWithin).toBe(30 * 60_000);
});

test('an answer that is gone by now was given all the same', async () => {
  const [filing, ...others] = await recorded([question]);
  expect(filing?.mention.id).toBe(id);
  expect(others).toEqual([]);
});
