import { expect, test } from 'vitest';
import { allowed } from '../fixtures/policies.ts';
import { synthesised } from '../fixtures/synthesised.ts';

const statements = allowed(synthesised().desk);

/** `dynamodb:GetItem` on a table of the storage stack as `Mentions GetItem`. */
const onTables = (role: string): string[] =>
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
  add: ['Mentions PutItem'],
  read: ['Mentions BatchGetItem'],
  settle: ['Mentions GetItem', 'Mentions UpdateItem'],
  expire: ['Mentions UpdateItem'],
};
const ticketStore = {
  file: ['Tickets GetItem', 'Tickets PutItem', 'Tickets UpdateItem'],
  read: ['Tickets GetItem'],
  act: ['Tickets GetItem', 'Tickets UpdateItem'],
  addHistory: ['Tickets PutItem'],
  mentionIds: ['Tickets Query'],
};
const ledger = ['Ledger UpdateItem'];
const notificationLog = ['Tickets GetItem', 'Tickets PutItem', 'Tickets UpdateItem'];

test.each([
  ['SearchMentions', [ledger, mentionStore.add]],
  ['ClassifyMentions', [mentionStore.read]],
  ['RouteMentions', [mentionStore.settle]],
  ['FileTicket', [ticketStore.file]],
  ['NotifyPeople', [mentionStore.read, ticketStore.read, ticketStore.addHistory, notificationLog]],
  ['ActOnTicket', [mentionStore.expire, ticketStore.act, ticketStore.addHistory, ticketStore.mentionIds]],
])('%s may do to the tables what its adapters do, and no more', (name, uses) => {
  expect(onTables(`Functions${name}ServiceRole`)).toEqual([...new Set(uses.flat())].sort());
});
