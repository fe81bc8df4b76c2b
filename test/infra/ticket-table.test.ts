import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { expect, test } from 'vitest';
import { TicketTable } from '../../infra/constructs/ticket-table.ts';
import { allowed } from '../fixtures/policies.ts';
import { resources } from '../fixtures/synthesised.ts';

/** A stack whose one function was granted this. */
function granted(grant: (table: TicketTable, fn: LambdaFunction) => void): Template {
  const stack = new Stack(new App(), 'Stack');
  const table = new TicketTable(stack, 'Tickets');
  const code = Code.fromInline('exports.handler = () => {}');
  grant(table, new LambdaFunction(stack, 'Reader', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code }));
  return Template.fromStack(stack);
}

const grants = {
  grantReadWrite: [
    (table: TicketTable, fn: LambdaFunction) => table.grantReadWrite(fn),
    ['GetItem', 'PutItem', 'UpdateItem'],
  ],
  grantFollow: [(table: TicketTable, fn: LambdaFunction) => table.grantFollow(fn), ['BatchGetItem']],
  grantQuery: [(table: TicketTable, fn: LambdaFunction) => table.grantQuery(fn), ['Query']],
  grantAdd: [(table: TicketTable, fn: LambdaFunction) => table.grantAdd(fn), ['PutItem']],
  grantLog: [(table: TicketTable, fn: LambdaFunction) => table.grantLog(fn), ['GetItem', 'UpdateItem']],
} as const;

test.each(Object.entries(grants))('%s is for the rows, not for the indexes', (_, [grant, actions]) => {
  const template = granted(grant);
  const [statement, ...others] = allowed(template);
  expect(others).toEqual([]);
  expect(statement?.actions).toEqual(actions.map((action) => `dynamodb:${action}`));
  expect(statement?.on).toHaveLength(1);
  expect(JSON.stringify(statement?.on)).not.toContain('index');
  const [reader] = Object.values(resources(template, 'AWS::Lambda::Function'));
  expect(reader?.Properties.Environment).toMatchObject({
    Variables: { TICKET_TABLE_NAME: { Ref: expect.any(String) } },
  });
});

test('a ticket is found by its number and on its board, and the indexes hold keys alone', () => {
  const [table] = Object.values(
    resources(
      granted(() => {}),
      'AWS::DynamoDB::GlobalTable',
    ),
  );
  const keysOnly = { ProjectionType: 'KEYS_ONLY' };
  expect(table?.Properties.GlobalSecondaryIndexes).toEqual([
    {
      IndexName: 'byNumber',
      KeySchema: [
        { AttributeName: 'prefix', KeyType: 'HASH' },
        { AttributeName: 'sequence', KeyType: 'RANGE' },
      ],
      Projection: keysOnly,
    },
    {
      IndexName: 'byBoard',
      KeySchema: [
        { AttributeName: 'board', KeyType: 'HASH' },
        { AttributeName: 'openedAt', KeyType: 'RANGE' },
      ],
      Projection: keysOnly,
    },
  ]);
});
