import { afterAll, describe, expect, test } from 'vitest';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbSearchedPosts } from '../../../functions/adapters/dynamodb/dynamodb-searched-posts.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { rowsUnder } from '../../../functions/adapters/dynamodb/rows-under.ts';
import { mentionDeleted, mentionEdited } from '../../../functions/contracts/events.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { mentionKey } from '../../../functions/contracts/mention-key.ts';
import type { NoticeKind } from '../../../functions/domain/notice.ts';
import { noticeOf } from '../../../functions/domain/notice-for.ts';
import { followPost } from '../../../functions/handlers/follow-post/follow-post.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aSlack } from '../../fixtures/pretended-slack.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const mentions = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const tickets = dynamodbTicketStore(tables.client, tableNames.tickets);
const log = dynamodbNotificationLog(tables.client, tableNames.tickets);
const searched = dynamodbSearchedPosts(tables.client, tableNames.tickets);

const now = Date.parse('2026-11-22T10:01:00.000Z');
const editedAt = '2026-11-22T10:20:00.000Z';
const deletedAt = '2026-11-22T11:00:00.000Z';
const secret = 'they charged me twice';
/** What somebody asks for at once. */
const byAna = { opening: 1, by: 'ana', from: 'slack', requestId: 'r', at: new Date(now).toISOString() };
let used = 0;

/** A ticket of its own with the post that opened it, and the cards that were sent of it. */
async function aTicketedPost(kinds: readonly NoticeKind[] = ['opened'], desk = aDesk()) {
  used += 100;
  const post = aMention({ postId: postId(used), text: secret });
  const verdict = aVerdict({ reasons: [`says "${secret}"`] });
  const file = async (mention: Mention, at: number) => {
    await mentions.add([mention], new Date(now + 1e9));
    return tickets.file({
      ...{ mention, brand: 'Acme', prefix: 'ACME', route: 'support', priority: 'high', verdict, now: at },
      ...{ acknowledgeBy: deletedAt, resolveBy: deletedAt, joinWithin: 0, reopenWithin: 1e9 },
      tiesOf: async () => undefined,
    });
  };
  const { ticket } = await file(post, now);
  const { ticketId } = ticket;
  const slack = aSlack();

  const show = async (kind: NoticeKind, shown: Mention) => {
    const notice = noticeOf(aDesk(), { kind, link: 0 }, await tickets.read(ticketId), shown);
    const receipt = await slack.tickets.send(notice, ['#support']);
    if (receipt === undefined) throw new Error('a pretended Slack gives a receipt');
    await log.sent(ticketId, `${notice.key}#slack`, { mentionId: shown.id, receipt });
  };
  for (const kind of kinds) await show(kind, post);

  const version = (n: number): string => postId(used + n);
  const handler = followPost({ desk, mentions, tickets, log, slack: slack.tickets, shares: slack.shares, searched });
  const about = ({ id, watch, conversationId }: Mention) => ({ mentionId: id, watch, conversationId });
  const deliver = (entry: { readonly DetailType: string; readonly Detail: string }) =>
    handler({ 'detail-type': entry.DetailType, detail: JSON.parse(entry.Detail) } as never, aContext());
  return {
    post,
    ticketId,
    slack,
    show,
    /** A further post of the conversation. */
    answer: (n: number) =>
      aMention({ postId: postId(used + n), conversationId: post.conversationId, text: `answer ${n}` }),
    file,
    /** The row takes the post's version `n`: 2 is the first edit. */
    edit: (n: number, text: string) => mentions.add([{ ...post, versionId: version(n), text }], new Date(now + 1e9)),
    redact: (mention = post) => register.redact(mention.id, 'deleted', new Date(deletedAt)),
    tellEdit: (n: number) => deliver(mentionEdited.entry({ ...about(post), versionId: version(n), at: editedAt })),
    tellDeletion: (mention = post) =>
      deliver(mentionDeleted.entry({ ...about(mention), reason: 'deleted', at: deletedAt })),
    history: async () => {
      const rows = await rowsUnder(tables.client, tableNames.tickets, ticketId, 'history#');
      return rows.map(({ what, by, at }) => ({ what, by, at }));
    },
  };
}

describe('an edited post', () => {
  test('is shown with its new text on every card that shows it, and says so', async () => {
    const { slack, edit, tellEdit } = await aTicketedPost(['opened', 'missed-acknowledge']);
    await edit(2, 'they charged me once');
    await tellEdit(2);
    expect(slack.shown()).toHaveLength(2);
    for (const card of slack.shown()) expect(card).toMatch(/they charged me once.*Edited by its author/);
    expect(slack.shown().join()).not.toContain(`>${secret}`);
    // Each card stays what it was.
    expect(slack.shown()[0]).toContain('high · Acme');
    expect(slack.shown()[1]).toContain('nobody has taken this');
  });

  test('is in the history once for each version, however often that is told and whatever opening it is', async () => {
    const { post, ticketId, answer, file, edit, tellEdit, history } = await aTicketedPost();
    await edit(2, 'a');
    await tellEdit(2);
    await tickets.act({ ...byAna, ticketId, action: { do: 'resolve' } });
    await file(answer(1), now + 1);
    await tellEdit(2);
    await edit(3, 'b');
    await tellEdit(3);
    const entry = { what: 'edited', by: post.id, at: editedAt };
    expect(await history()).toEqual([entry, entry]);
  });

  test('that is gone by the time that its edit is told is a stub', async () => {
    const { slack, edit, redact, tellEdit } = await aTicketedPost();
    await edit(2, 'b');
    await redact();
    await tellEdit(2);
    expect(slack.shown().join()).toContain('taken down at its source');
  });

  test('that goes while its card is changed ends as a stub, even if the deletion was told before', async () => {
    const { slack, edit, redact, tellEdit, tellDeletion } = await aTicketedPost();
    await edit(2, 'a new secret');
    let isFirst = true;
    slack.answering('chat.update', async () => {
      if (isFirst) {
        isFirst = false;
        await redact();
        await tellDeletion();
      }
      return '';
    });
    await tellEdit(2);
    expect(slack.shown().join()).toContain('taken down at its source');
    expect(slack.shown().join()).not.toContain('secret');
  });

  test('whose row is no more leaves its card as it is', async () => {
    const { post, slack, tellEdit } = await aTicketedPost();
    const { stream, post: padded } = mentionKey(post.id);
    const Key = { stream: { S: stream }, post: { S: padded } };
    const input = { TableName: tableNames.mentions, Key };
    await tables.call({ service: 'dynamodb', operation: 'DeleteItem', input, caller: 'test' });
    await tellEdit(2);
    expect(slack.heard).not.toContain('chat.update');
  });
});

describe('a post that is gone', () => {
  test('leaves a stub on every card that showed it, and nothing of itself in the ticket', async () => {
    const { post, ticketId, slack, redact, tellDeletion, history } = await aTicketedPost(['opened', 'missed-resolve']);
    const { verdict: before, number } = await tickets.read(ticketId);
    expect(before.reasons).not.toEqual([]);
    await redact();
    await tellDeletion();
    expect(slack.shown()).toHaveLength(2);
    for (const card of slack.shown()) {
      expect(card).toContain('taken down at its source');
      expect(card).toContain(`\`${number}\` · Priority high, open`);
      expect(card).not.toMatch(/charged|x\.com|X user/);
    }
    const { verdict } = await tickets.read(ticketId);
    expect(verdict).toEqual(aVerdict({ reasons: [] }));
    expect(await history()).toEqual([{ what: 'deleted', by: post.id, at: deletedAt }]);
  });

  test('is told again to no effect', async () => {
    const { slack, redact, tellDeletion, history } = await aTicketedPost();
    await redact();
    await tellDeletion();
    const before = slack.shown();
    await tellDeletion();
    expect(slack.shown()).toEqual(before);
    expect(await history()).toHaveLength(1);
  });

  test('takes neither the card nor the reasons of the post that reopened the ticket', async () => {
    const { ticketId, slack, show, answer, file, redact, tellDeletion } = await aTicketedPost();
    await tickets.act({ ...byAna, ticketId, action: { do: 'resolve' } });
    await file(answer(1), now + 1);
    await show('opened', answer(1));
    await redact();
    await tellDeletion();
    const [earlier, present] = slack.shown();
    expect(earlier).toContain('taken down at its source');
    expect(present).toContain('answer 1');
    expect((await tickets.read(ticketId)).verdict.reasons).toEqual([`says "${secret}"`]);
  });

  test('that merely joined a ticket leaves a trace in its history and no other', async () => {
    const { slack, answer, file, redact, tellDeletion, history } = await aTicketedPost();
    await file(answer(1), now + 1);
    const before = slack.shown();
    await redact(answer(1));
    await tellDeletion(answer(1));
    expect(slack.shown()).toEqual(before);
    expect(await history()).toEqual([{ what: 'deleted', by: answer(1).id, at: deletedAt }]);
  });

  test('that was split out of its ticket goes off the cards of both, and takes its reasons from either', async () => {
    const { post, ticketId, slack, answer, file, redact, tellDeletion, history } = await aTicketedPost();
    await file(answer(1), now + 1);
    const due = { acknowledgeBy: deletedAt, resolveBy: deletedAt };
    const action = { do: 'split', mentionIds: [post.id] } as const;
    const { opened } = await tickets.act({ ...byAna, ticketId, action, due });
    if (opened === undefined) throw new Error('a split opens a ticket');
    await redact();
    await tellDeletion();
    expect(slack.shown().join()).toContain('taken down at its source');
    for (const id of [ticketId, opened.ticketId]) expect((await tickets.read(id)).verdict.reasons).toEqual([]);
    expect(await tickets.history(opened.ticketId)).toEqual([{ what: 'deleted', by: post.id, at: deletedAt }]);
    expect(await history()).toEqual([]);
  });

  test('goes off its card even where the ticket’s route is no more', async () => {
    const { slack, redact, tellDeletion } = await aTicketedPost(['opened'], aDesk({ routes: [] }));
    await redact();
    await tellDeletion();
    expect(slack.shown().join()).toContain('taken down at its source');
  });
});

test('a post that lies in no ticket concerns none, also where its conversation has one', async () => {
  const { slack, answer, tellDeletion, history } = await aTicketedPost();
  await tellDeletion(answer(7));
  await tellDeletion(aMention({ postId: postId(used + 50) }));
  expect(slack.heard).not.toContain('chat.update');
  expect(await history()).toEqual([]);
});

test('the card of an earlier opening never shows the reasons of the present one', async () => {
  const { ticketId, slack, answer, file, edit, tellEdit } = await aTicketedPost();
  await tickets.act({ ...byAna, ticketId, action: { do: 'resolve' } });
  await file(answer(1), now + 1);
  await edit(2, 'on second thoughts');
  await tellEdit(2);
  expect(slack.shown()[0]).toContain('on second thoughts');
  expect(slack.shown()[0]).not.toContain('Why');
});

describe('Slack', () => {
  test.each(['message_not_found', 'cant_update_message'])(
    'that can’t change a card (%s) has done so',
    async (error) => {
      const { slack, redact, tellDeletion } = await aTicketedPost();
      slack.answering('chat.update', () => error);
      await redact();
      await expect(tellDeletion()).resolves.toBeUndefined();
    },
  );

  test('that fails is asked again later, and every other card is changed all the same', async () => {
    const { slack, redact, tellDeletion } = await aTicketedPost(['opened', 'missed-resolve']);
    let calls = 0;
    slack.answering('chat.update', () => (calls++ === 0 ? 'internal_error' : ''));
    await redact();
    await expect(tellDeletion()).rejects.toMatchObject({ name: 'NotifierUnavailable' });
    expect(slack.shown().filter((card) => card.includes('taken down'))).toHaveLength(1);
    await tellDeletion();
    expect(slack.shown().filter((card) => card.includes('taken down'))).toHaveLength(2);
  });
});
