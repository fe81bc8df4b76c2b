import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerHeard, ticketOpened } from '../../functions/contracts/events.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { plainItem } from '../../infra/local/viewer.ts';
import { groundFor, hour, listen, saidAt, start } from '../fixtures/listening-desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';
import '../fixtures/lambda-context.ts';

const ours = '777';
const asksForAnswers = '(@Acme OR (from:Acme is:reply)) -is:retweet';
/** A desk that hears what it answers itself, and takes every post for somebody to look at. */
const answeringDesk = (query = asksForAnswers) =>
  defineDesk({
    ...smallDesk,
    watches: { acme: { ...smallDesk.watches.acme, accountId: ours, query, backfill: '2 hours' } as never },
  });

let ground: Ground;
beforeAll(async () => {
  ground = await groundFor(answeringDesk());
}, 60_000);
afterAll(() => ground.dynamo.close());

const minute = 60_000;
const question: Post = { ...saidAt(start - 60 * minute, 1), text: '@Acme my parcel is lost, again' };
const inConversation = (post: Post, text: string): Post => ({
  ...{ ...post, text, conversation_id: question.id },
  referenced_tweets: [{ type: 'replied_to', id: question.id }],
});
const byUs = (post: Post): Post => ({ ...post, author_id: ours, author: { username: 'Acme' } });
const answer = byUs(inConversation(saidAt(start - 40 * minute, 2), '@priya Sorry! Which number?'));
const further = inConversation(saidAt(start - 20 * minute, 3), '@Acme it is 8841');
const advert = byUs({ ...saidAt(start - 30 * minute, 4), text: '@Acme is hiring' });
const posts = [question, answer, further, advert];
const mentionId = ({ id }: Post): string => `acme/x/${id}`;

async function afterAnHour(desk = answeringDesk()) {
  const listening = await listen(ground, posts, desk);
  await listening.desk.clock.runUntil(start + hour);
  return {
    ...listening,
    mentions: await listening.rows('Mentions'),
    tickets: (await listening.desk.itemsIn('Tickets')).map(plainItem),
  };
}

test('an answer of our own is written down with its ticket, opens none, and is shown to nobody', async () => {
  const { desk, mentions, tickets, told } = await afterAnHour();
  expect(mentions.map(({ id }) => id).sort()).toEqual([question, answer, further].map(mentionId).sort());
  expect(mentions.find(({ id }) => id === mentionId(answer))).toMatchObject({ ignoredBy: 'own' });
  expect(told(answerHeard)).toEqual([{ mentionId: mentionId(answer), watch: 'acme', conversationId: question.id }]);
  expect(told(ticketOpened)).toHaveLength(1);
  const rows = tickets.filter(({ mentionId: of }) => of !== undefined && String(of).startsWith('acme/x/'));
  const places = rows.flatMap(({ item, ticketId, what }) =>
    String(item).startsWith('post#') ? [[ticketId, what]] : [],
  );
  const ticketId = `acme-${question.id}`;
  expect(places.map(String).sort()).toEqual([`${ticketId},answered`, `${ticketId},merged`, `${ticketId},opened`]);
  expect(JSON.stringify(desk.slack.messages)).not.toContain('Which number');
});

test('where the watch does not ask for them, they are neither heard nor paid for', async () => {
  const { mentions, told, desk } = await afterAnHour(answeringDesk('@Acme -from:Acme -is:retweet'));
  expect(mentions.map(({ id }) => id).sort()).toEqual([question, further].map(mentionId).sort());
  expect(told(answerHeard)).toEqual([]);
  expect(desk.x.postsBilled).toBe(2);
});
