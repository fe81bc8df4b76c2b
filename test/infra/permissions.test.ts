import { expect, test } from 'vitest';
import { allowed } from '../fixtures/policies.ts';
import { deskWithEverything, deskWithQuestions } from '../fixtures/small-desk.ts';
import { synthesised } from '../fixtures/synthesised.ts';

const ofSmallDesk = allowed(synthesised().desk);

/** `dynamodb:GetItem` on a table of the storage stack as `Mentions GetItem`. */
const onTables = (role: string, statements = ofSmallDesk): string[] =>
  statements
    .filter((statement) => statement.role === role)
    .flatMap(({ actions, on }) =>
      on.flatMap((resource) => {
        const [, table] = /FnGetAtt(.+?)Table[0-9A-F]{8}Arn/.exec(JSON.stringify(resource)) ?? [];
        return table === undefined ? [] : actions.map((action) => `${table} ${action.replace('dynamodb:', '')}`);
      }),
    )
    .sort();

// What each adapter calls, read off functions/adapters/dynamodb by hand.
const mentionStore = {
  add: ['Mentions PutItem', 'Mentions UpdateItem'],
  read: ['Mentions BatchGetItem'],
  earlierPosts: ['Mentions Query'],
  settle: ['Mentions GetItem', 'Mentions UpdateItem'],
  expire: ['Mentions UpdateItem'],
};
const mentionRegister = ['Mentions Scan', 'Mentions UpdateItem'];
const ticketStore = {
  file: ['Tickets BatchGetItem', 'Tickets GetItem', 'Tickets PutItem', 'Tickets UpdateItem'],
  read: ['Tickets GetItem'],
  act: ['Tickets BatchGetItem', 'Tickets GetItem', 'Tickets PutItem', 'Tickets Query', 'Tickets UpdateItem'],
  addHistory: ['Tickets PutItem'],
  ticketsOf: ['Tickets BatchGetItem'],
  forgetReasons: ['Tickets UpdateItem'],
  posts: ['Tickets Query'],
};
const ledger = ['Ledger UpdateItem'];
const checkLedger = ['Ledger UpdateItem'];
const deskAccount = ['Ledger BatchGetItem'];
const usageBooks = ['Ledger BatchGetItem', 'Ledger UpdateItem'];
const authorDirectory = ['Authors BatchGetItem', 'Authors PutItem'];
const notificationLog = ['Tickets GetItem', 'Tickets UpdateItem'];
const feedbackStore = { collect: ['Tickets PutItem'] };
const cardsOfATicket = ['Tickets Query'];
const searchIndex = ['BatchGetItem', 'DeleteItem', 'PutItem', 'Query', 'UpdateItem'].map((each) => `Tickets ${each}`);
const searchedPosts = ['GetItem', 'PutItem', 'Query', 'UpdateItem'].map((each) => `Tickets ${each}`);

test.each([
  ['SearchMentions', [ledger, mentionStore.add]],
  ['ClassifyMentions', [mentionStore.read, mentionStore.earlierPosts]],
  ['CheckPosts', [checkLedger, mentionRegister]],
  ['ReconcileUsage', [usageBooks]],
  ['RouteMentions', [mentionStore.settle, mentionStore.read]],
  ['RecordAnswer', [mentionStore.read, ticketStore.file]],
  ['IndexTickets', [searchIndex]],
  ['FileTicket', [ticketStore.file, searchedPosts, mentionStore.read, mentionStore.earlierPosts]],
  ['TellAuthor', [mentionStore.read, ticketStore.read, ticketStore.ticketsOf, ticketStore.addHistory, notificationLog]],
  ['ShareMention', [mentionStore.read, notificationLog, cardsOfATicket]],
  ['CollectFeedback', [mentionStore.read, feedbackStore.collect]],
  [
    'NotifyPeople',
    [
      ...[mentionStore.read, ticketStore.read, ticketStore.addHistory, ticketStore.forgetReasons],
      ...[notificationLog, cardsOfATicket],
    ],
  ],
  [
    'FollowPost',
    [
      ...[
        mentionStore.read,
        ticketStore.read,
        ticketStore.ticketsOf,
        ticketStore.addHistory,
        ticketStore.forgetReasons,
      ],
      ...[cardsOfATicket, searchedPosts],
    ],
  ],
  ['ActOnTicket', [mentionStore.expire, ticketStore.read, ticketStore.act, ticketStore.addHistory, ticketStore.posts]],
])('%s may do to the tables what its adapters do, and no more', (name, uses) => {
  expect(onTables(`Functions${name}ServiceRole`)).toEqual([...new Set(uses.flat())].sort());
});

test('what suggests answers reads mentions, and nothing else', () => {
  const statements = allowed(synthesised(deskWithQuestions).desk);
  expect(onTables('FunctionsSuggestAnswersServiceRole', statements)).toEqual(mentionStore.read);
});

test('what tells the team of the desk itself writes down what it sent, and sees neither posts nor X', () => {
  const statements = allowed(synthesised(deskWithEverything).desk);
  expect(onTables('FunctionsTellTeamServiceRole', statements)).toEqual(notificationLog);
});

test('a poll may look at the books of all watches, and keep authors, where the desk asks for it', () => {
  const statements = allowed(synthesised(deskWithEverything).desk);
  expect(onTables('FunctionsSearchMentionsServiceRole', statements)).toEqual(
    [...ledger, ...deskAccount, ...mentionStore.add, ...authorDirectory].sort(),
  );
});
