import { expect, test } from 'vitest';
import { allowed } from '../fixtures/policies.ts';
import { deskWithPersonalData, deskWithQuestions } from '../fixtures/small-desk.ts';
import { resources, synthesised } from '../fixtures/synthesised.ts';

const { storage, desk } = synthesised();
const statements = [...allowed(storage), ...allowed(desk)];

/** Delivering a state machine's log knows no resources (Step Functions' guide, "Logging using CloudWatch Logs"). */
const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

test('no role may do anything of a kind', () => {
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
});

test('what is allowed on everything is this, and has its reason', () => {
  const onEverything = statements.filter(({ on }) => on.includes('*'));
  const found = onEverything.flatMap(({ role, actions }) => actions.map((action) => `${role} ${action}`));
  expect(found.sort()).toEqual(
    [
      ...[
        ...['FileTicket', 'HandleTicket', 'NotifyResolution', 'TriageMentions'],
        ...['CollectFeedback', 'ShareLead', 'SharePraise'],
      ].flatMap((workflow) => logDelivery.map((action) => `${workflow}StateMachineRole ${action}`)),
      // Comprehend's synchronous calls know no resources.
      'TriageMentionsStateMachineRole comprehend:BatchDetectSentiment',
      // Which identity sends, an address or its domain, is for the team; the condition holds it to one sender.
      'FunctionsNotifyPeopleServiceRole ses:SendEmail',
    ].sort(),
  );
});

test('a desk that has personal data looked for may ask Comprehend for that too, and nothing else changes', () => {
  const usual = allowed(desk).flatMap(({ role, actions }) => actions.map((action) => `${role} ${action}`));
  const searching = allowed(synthesised(deskWithPersonalData).desk).flatMap(({ role, actions }) =>
    actions.map((action) => `${role} ${action}`),
  );
  expect(searching.filter((may) => !usual.includes(may))).toEqual([
    'TriageMentionsStateMachineRole comprehend:DetectPiiEntities',
  ]);
  expect(usual.filter((may) => !searching.includes(may))).toEqual([]);
});

test('a desk that has answers suggested may do for them what it does to file tickets, and call one Lambda more', () => {
  const statements = allowed(synthesised(deskWithQuestions).desk);
  const of = (role: string) =>
    statements.filter((statement) => statement.role === role).flatMap(({ actions, on }) => [...actions, on.length]);
  const [filing, answering] = ['FileTicket', 'AnswerQuestion'].map((name) => of(`${name}StateMachineRole`));
  expect(filing?.length).toBeGreaterThan(0);
  expect(answering?.filter((may) => typeof may === 'string')).toEqual(filing?.filter((may) => typeof may === 'string'));
  const may = statements.flatMap(({ role, actions }) => actions.map((action) => `${role} ${action}`));
  expect(may.filter((action) => action.startsWith('FunctionsSuggestAnswers'))).toEqual([
    'FunctionsSuggestAnswersServiceRole dynamodb:BatchGetItem',
  ]);
});

test('mail leaves from the address of the desk alone', () => {
  const [mail, ...others] = statements.filter(({ actions }) => actions.includes('ses:SendEmail'));
  expect(mail?.condition).toEqual({ StringEquals: { 'ses:FromAddress': 'overheard@example.com' } });
  expect(others).toEqual([]);
});

test('the only policy of AWS that is used is the one for writing logs', () => {
  const roles = Object.values(resources(desk, 'AWS::IAM::Role'));
  const managed = roles.flatMap(({ Properties }) => (Properties.ManagedPolicyArns ?? []) as unknown[]);
  expect(managed.length).toBeGreaterThan(0);
  for (const policy of managed) expect(JSON.stringify(policy)).toContain('service-role/AWSLambdaBasicExecutionRole');
});
