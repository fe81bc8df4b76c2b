import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { expect, test } from 'vitest';
import { MentionTable } from '../../infra/constructs/mention-table.ts';
import { allowed } from '../fixtures/policies.ts';
import { resources } from '../fixtures/synthesised.ts';

/** A stack whose one function was granted this. */
function granted(grant: (table: MentionTable, fn: LambdaFunction) => void): Template {
  const stack = new Stack(new App(), 'Stack');
  const table = new MentionTable(stack, 'Mentions');
  const code = Code.fromInline('exports.handler = () => {}');
  grant(table, new LambdaFunction(stack, 'Reader', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code }));
  return Template.fromStack(stack);
}

const grants = {
  grantAdd: [(table: MentionTable, fn: LambdaFunction) => table.grantAdd(fn), ['PutItem', 'UpdateItem']],
  grantRead: [(table: MentionTable, fn: LambdaFunction) => table.grantRead(fn), ['BatchGetItem']],
  grantSettle: [(table: MentionTable, fn: LambdaFunction) => table.grantSettle(fn), ['GetItem', 'UpdateItem']],
  grantExpire: [(table: MentionTable, fn: LambdaFunction) => table.grantExpire(fn), ['UpdateItem']],
} as const;

test.each(Object.entries(grants))('%s is for the rows, not for the index of authors', (_, [grant, actions]) => {
  const [statement, ...others] = allowed(granted(grant));
  expect(others).toEqual([]);
  expect(statement?.actions).toEqual(actions.map((action) => `dynamodb:${action}`));
  expect(statement?.on).toHaveLength(1);
  expect(JSON.stringify(statement?.on)).not.toContain('index');
});

test('whoever counts the mentions of an author may query that index, and nothing else', () => {
  const template = granted((table, fn) => table.grantQueryAuthors(fn));
  const [statement, ...others] = allowed(template);
  expect(others).toEqual([]);
  expect(statement?.actions).toEqual(['dynamodb:Query']);
  expect(statement?.on).toHaveLength(1);
  expect(JSON.stringify(statement?.on)).toContain('"/index/byAuthor"');
  const [reader] = Object.values(resources(template, 'AWS::Lambda::Function'));
  expect(reader?.Properties.Environment).toMatchObject({
    Variables: { MENTION_TABLE_NAME: { Ref: expect.any(String) } },
  });
});

test('whoever takes out what is gone goes through the index, and changes rows', () => {
  const [scan, update, ...others] = allowed(granted((table, fn) => table.grantRedact(fn)));
  expect(others).toEqual([]);
  expect([scan, update].map((each) => each?.actions)).toEqual([['dynamodb:Scan'], ['dynamodb:UpdateItem']]);
  expect([scan, update].map((each) => each?.on.length)).toEqual([1, 1]);
  expect(JSON.stringify(scan?.on)).toContain('"/index/byAuthor"');
  expect(JSON.stringify(update?.on)).not.toContain('index');
});

test('the index of authors carries no word of a post', () => {
  const [table] = Object.values(
    resources(
      granted(() => {}),
      'AWS::DynamoDB::GlobalTable',
    ),
  );
  expect(table?.Properties.GlobalSecondaryIndexes).toEqual([
    {
      IndexName: 'byAuthor',
      KeySchema: [
        { AttributeName: 'author', KeyType: 'HASH' },
        { AttributeName: 'createdAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['redactedAt'] },
    },
  ]);
});
