import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { dynamodbNotificationLog } from '../../../functions/adapters/dynamodb/dynamodb-notification-log.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { mentionDeleted, mentionEdited } from '../../../functions/contracts/events.ts';
import { followPost } from '../../../functions/handlers/follow-post/follow-post.ts';
import { shareMention } from '../../../functions/handlers/share-mention/share-mention.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { aSlack } from '../../fixtures/pretended-slack.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const mentions = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const tickets = dynamodbTicketStore(tables.client, tableNames.tickets);

// With the channel's id, as its history is shown for that alone.
const channel = 'C0123456789';
const desk = aDesk({
  routes: [
    { name: 'praise', when: {}, workflow: 'share-praise', slack: channel },
    { name: 'lead', when: {}, workflow: 'share-lead', slack: channel },
    { name: 'ideas', when: {}, workflow: 'collect-feedback' },
    ...aDesk().routes,
  ],
});
const searched = { revise: async () => {}, forget: async () => {} };
const verdict = aVerdict({ intent: 'praise', reasons: ['says thanks'] });
const at = '2026-11-22T11:00:00.000Z';
const later = 600_000;
let used = 5_000;

/** The client of a process that posts its card, and dies before it has written that down. */
function forgettingWhere(client: DocumentClient): DocumentClient {
  let calls = 0;
  const send = async (command: never): Promise<unknown> => {
    if (calls++ > 0) throw new Crash('it died with its card posted');
    return client.send(command);
  };
  return { send: send as DocumentClient['send'] };
}

/** A mention of its own, and what becomes of it. */
async function aRoutedPost(route = 'praise', text = 'thanks, it came a day early') {
  used += 10;
  const post = aMention({ postId: postId(used), text });
  await mentions.add([post], new Date('2027-01-01'));
  const slack = aSlack();
  const clock = { now: () => Date.parse('2026-11-22T10:01:00.000Z') };
  const { id: mentionId, watch, conversationId } = post;
  const named = { mentionId, watch, conversationId };
  const log = (client: DocumentClient = tables.client) => dynamodbNotificationLog(client, tableNames.tickets);
  const follow = followPost({
    desk,
    mentions,
    tickets,
    log: log(),
    slack: slack.tickets,
    shares: slack.shares,
    searched,
  });
  const tell = (entry: { readonly DetailType: string; readonly Detail: string }) =>
    follow({ 'detail-type': entry.DetailType, detail: JSON.parse(entry.Detail) } as never, aContext());
  return {
    post,
    slack,
    /** @param client of the notification log @param by who attempts it */
    share: (client?: DocumentClient, now = clock.now(), by = 'request') =>
      shareMention({ desk, mentions, log: log(client), slack: slack.shares, clock: { now: () => now } })(
        { ...named, verdict, route, workflow: route === 'lead' ? 'share-lead' : 'share-praise' },
        { ...aContext(), awsRequestId: by },
      ),
    afterwards: clock.now() + later,
    edit: (words: string) =>
      mentions.add([{ ...post, versionId: postId(used + 1), text: words }], new Date('2027-01-01')),
    redact: () => register.redact(mentionId, 'deleted', new Date(at)),
    tellEdit: () => tell(mentionEdited.entry({ ...named, versionId: postId(used + 1), at })),
    tellDeletion: () => tell(mentionDeleted.entry({ ...named, reason: 'deleted', at })),
  };
}

test.each([
  ['praise', '💙 praise'],
  ['lead', '🤝 lead'],
] as const)('%s is shown in the channel of its route, under a key that tells what it is', async (route, title) => {
  const { post, slack, share } = await aRoutedPost(route);
  expect(await share()).toEqual({ mentionId: post.id, as: route, channel, outcome: 'shared' });
  expect(slack.slack.messages).toMatchObject([
    { channel, metadata: { event_payload: { key: `${post.id}#shared#${route}` } } },
  ]);
  expect(slack.shown()[0]).toContain(title);
  expect(slack.shown()[0]).toContain(post.text);
});

describe('delivered again', () => {
  test('it is shown no second time', async () => {
    const { slack, share } = await aRoutedPost();
    await share();
    expect(await share()).toMatchObject({ outcome: 'shared-before' });
    expect(slack.slack.messages).toHaveLength(1);
  });

  test.each([
    ['before its card was posted', dyingAfter(1, tables.client)],
    ['with its card posted, which nobody wrote down', forgettingWhere(tables.client)],
    ['at the very end', dyingAfter(2, tables.client)],
  ])('after a crash %s, it is shown once, and its card can still be changed', async (_, client) => {
    const { slack, share, afterwards, redact, tellDeletion } = await aRoutedPost();
    await expect(share(client)).rejects.toThrow(Crash);
    await share(undefined, afterwards);
    expect(slack.slack.messages).toHaveLength(1);
    await redact();
    await tellDeletion();
    expect(slack.shown().join()).toContain('taken down at its source');
  });

  test('while another attempt may be under way, it waits for that one', async () => {
    const { slack, share, afterwards } = await aRoutedPost();
    await expect(share(dyingAfter(1, tables.client))).rejects.toThrow(Crash);
    await expect(share(undefined, undefined, 'another')).rejects.toMatchObject({ name: 'NoticeClaimed' });
    expect(slack.slack.messages).toEqual([]);
    await share(undefined, afterwards, 'another');
    expect(slack.slack.messages).toHaveLength(1);
  });
});

describe('a post that is changed or gone', () => {
  test('before it was shown is shown to nobody, ever', async () => {
    const { post, slack, share, redact } = await aRoutedPost();
    await redact();
    expect(await share()).toMatchObject({ mentionId: post.id, outcome: 'gone' });
    expect(await share()).toMatchObject({ outcome: 'shared-before' });
    expect(slack.slack.messages).toEqual([]);
  });

  test('between two attempts, goes off the card that the first may have left', async () => {
    const { slack, share, afterwards, redact } = await aRoutedPost();
    await expect(share(forgettingWhere(tables.client))).rejects.toThrow(Crash);
    expect(slack.shown()[0]).toContain('a day early');
    await redact();
    await share(undefined, afterwards);
    expect(slack.shown().join()).toContain('taken down at its source');
    expect(slack.shown().join()).not.toContain('a day early');
  });

  test('while its card is under way, goes off it', async () => {
    const { slack, share, redact, tellDeletion } = await aRoutedPost();
    slack.answering('chat.postMessage', async () => {
      await redact();
      await tellDeletion();
      return '';
    });
    await share();
    expect(slack.shown().join()).toContain('taken down at its source');
    expect(slack.shown().join()).not.toContain('a day early');
  });

  test('after it was shown, leaves a stub with nothing of it, however often that is told', async () => {
    const { slack, share, redact, tellDeletion } = await aRoutedPost();
    await share();
    await redact();
    await tellDeletion();
    await tellDeletion();
    expect(slack.shown()).toHaveLength(1);
    expect(slack.shown()[0]).toContain('taken down at its source');
    expect(slack.shown()[0]).not.toMatch(/early|x\.com|X user|says thanks/);
  });

  test('is shown as it was edited, as what it was', async () => {
    const { slack, share, edit, tellEdit } = await aRoutedPost('lead');
    await share();
    await edit('on second thoughts, it was late');
    await tellEdit();
    expect(slack.shown()[0]).toMatch(/🤝 lead.*on second thoughts.*Edited by its author.*Nobody is contacted/);
    expect(slack.shown()[0]).not.toContain('says thanks');
  });

  test('that was never shared concerns no card', async () => {
    const { slack, redact, tellDeletion } = await aRoutedPost();
    await redact();
    await tellDeletion();
    expect(slack.heard).toEqual([]);
  });
});

test.each(['support', 'ideas', 'no-such-route'])('the route %s shares nothing, and that is an error', async (route) => {
  const { slack, share } = await aRoutedPost(route);
  await expect(share()).rejects.toMatchObject({ name: 'RouteUnknown' });
  expect(slack.heard).toEqual([]);
});

test('a mention without a row is an error, for nobody can say what there was to see', async () => {
  const { share, post } = await aRoutedPost();
  const without = { read: async () => [], redacted: async () => [] };
  const slack = aSlack();
  const handler = shareMention({
    ...{ desk, mentions: without, slack: slack.shares, clock: { now: () => 0 } },
    log: dynamodbNotificationLog(tables.client, tableNames.tickets),
  });
  const { id: mentionId, watch, conversationId } = post;
  const triaged = { mentionId, watch, conversationId, verdict, route: 'praise', workflow: 'share-praise' as const };
  await expect(handler(triaged, aContext())).rejects.toMatchObject({ name: 'MentionMissing' });
  expect(await share()).toMatchObject({ outcome: 'shared' });
});
