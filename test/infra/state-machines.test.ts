import { expect, test } from 'vitest';
import { definitions } from '../fixtures/definitions.ts';
import { deskWithEverything } from '../fixtures/small-desk.ts';
import { plainId, referred, resources, synthesised } from '../fixtures/synthesised.ts';

const { desk } = synthesised(deskWithEverything);
const machines = new Map(
  Object.entries(resources(desk, 'AWS::StepFunctions::StateMachine')).map(([id, machine]) => [plainId(id), machine]),
);

interface Logging {
  readonly IncludeExecutionData: boolean;
  readonly Level: string;
  readonly Destinations: readonly { readonly CloudWatchLogsLogGroup: { readonly LogGroupArn: unknown } }[];
}

test.each([
  ['TriageMentions', 'EXPRESS'],
  ['FileTicket', 'EXPRESS'],
  ['SharePraise', 'EXPRESS'],
  ['ShareLead', 'EXPRESS'],
  ['CollectFeedback', 'EXPRESS'],
  ['AnswerQuestion', 'EXPRESS'],
  // The only one that waits for people. Standard is what a machine is that says nothing.
  ['HandleTicket', undefined],
])('%s is of the type that fits it', (name, type) => {
  expect(machines.get(`${name}StateMachine`)?.Properties.StateMachineType).toBe(type);
});

test.each([...machines])('%s logs its failures without what it worked on', (_, { Properties }) => {
  const { IncludeExecutionData, Level, Destinations } = Properties.LoggingConfiguration as Logging;
  expect(IncludeExecutionData).toBe(false);
  expect(Level).toBe('ERROR');
  for (const { CloudWatchLogsLogGroup } of Destinations) {
    const log = resources(desk, 'AWS::Logs::LogGroup')[referred(CloudWatchLogsLogGroup.LogGroupArn)];
    expect(log?.Properties.RetentionInDays).toBe(30);
  }
});

test.each(Object.entries(definitions(deskWithEverything)))('%s speaks JSONata throughout', (_, definition) => {
  expect(definition.QueryLanguage).toBe('JSONata');
  expect(JSON.stringify(definition)).not.toMatch(/"(?:InputPath|OutputPath|ResultPath|Parameters|ResultSelector)"/);
});
