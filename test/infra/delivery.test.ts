import { expect, test } from 'vitest';
import { deskWithEverything, deskWithQuestions } from '../fixtures/small-desk.ts';
import { plainId, referred, resources, synthesised } from '../fixtures/synthesised.ts';

const { desk } = synthesised();
const rules = Object.entries(resources(desk, 'AWS::Events::Rule'));

interface Target {
  readonly Arn: unknown;
  readonly DeadLetterConfig?: { readonly Arn: unknown };
}
interface Policy {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string;
    readonly Principal: { readonly Service?: string | readonly string[] };
    readonly Condition?: unknown;
  }[];
}

test.each([
  ['MentionsFound', { 'detail-type': ['MentionsFound'] }, 'TriageMentionsStateMachine'],
  [
    'MentionToFile',
    { 'detail-type': ['MentionTriaged'], detail: { workflow: ['file-ticket'] } },
    'FileTicketStateMachine',
  ],
  [
    'PraiseToShare',
    { 'detail-type': ['MentionTriaged'], detail: { workflow: ['share-praise'] } },
    'SharePraiseStateMachine',
  ],
  ['LeadToShare', { 'detail-type': ['MentionTriaged'], detail: { workflow: ['share-lead'] } }, 'ShareLeadStateMachine'],
  [
    'FeedbackToCollect',
    { 'detail-type': ['MentionTriaged'], detail: { workflow: ['collect-feedback'] } },
    'CollectFeedbackStateMachine',
  ],
  ['TicketActionRequested', { 'detail-type': ['TicketActionRequested'] }, 'FunctionsActOnTicket'],
  ['AnswerHeard', { 'detail-type': ['AnswerHeard'] }, 'FunctionsRecordAnswer'],
  ['MentionChanged', { 'detail-type': ['MentionEdited', 'MentionDeleted'] }, 'FunctionsFollowPost'],
  [
    'ListeningStopped',
    { 'detail-type': ['GapDetected', 'BudgetSpent', 'SourceStopped', 'BackfillBegan', 'UsageDiffers'] },
    'Alarms',
  ],
])('the rule %s takes its own events to its one target', (name, pattern, target) => {
  const { EventPattern, Targets } = rules.find(([id]) => plainId(id) === name)?.[1].Properties ?? {};
  expect(EventPattern).toEqual({ source: ['overheard'], ...pattern });
  expect((Targets as Target[]).map(({ Arn }) => plainId(referred(Arn)))).toEqual([target]);
});

test('questions go to their own workflow, where a route asks for answers', () => {
  const asking = resources(synthesised(deskWithQuestions).desk, 'AWS::Events::Rule');
  const [, rule] = Object.entries(asking).find(([id]) => plainId(id) === 'QuestionToAnswer') ?? [];
  const { EventPattern, Targets } = rule?.Properties ?? {};
  const detail = { workflow: ['answer-question'] };
  expect(EventPattern).toEqual({ source: ['overheard'], 'detail-type': ['MentionTriaged'], detail });
  const [target, ...others] = Targets as Target[];
  expect(plainId(referred(target?.Arn))).toBe('AnswerQuestionStateMachine');
  expect(plainId(referred(target?.DeadLetterConfig?.Arn))).toBe('DeadLetters');
  expect(others).toEqual([]);
});

test('what the desk has to say about itself goes to Slack too, where it names a channel', () => {
  const talkative = resources(synthesised(deskWithEverything).desk, 'AWS::Events::Rule');
  const [, rule] = Object.entries(talkative).find(([id]) => plainId(id) === 'ListeningStopped') ?? [];
  const targets = rule?.Properties.Targets as Target[];
  expect(targets.map(({ Arn }) => plainId(referred(Arn)))).toEqual(['Alarms', 'FunctionsTellTeam']);
  for (const { DeadLetterConfig } of targets) expect(plainId(referred(DeadLetterConfig?.Arn))).toBe('DeadLetters');
});

test('what a rule cannot deliver ends in the dead-letter queue, which accepts it', () => {
  const accepted = JSON.stringify(resources(desk, 'AWS::SQS::QueuePolicy'));
  for (const [id, { Properties }] of rules) {
    for (const { DeadLetterConfig } of Properties.Targets as Target[]) {
      expect(plainId(referred(DeadLetterConfig?.Arn)), id).toBe('DeadLetters');
    }
    expect(accepted, id).toContain(`"aws:SourceArn":{"Fn::GetAtt":["${id}","Arn"]}`);
  }
});

test('both queues keep what they hold for two weeks, encrypted', () => {
  const queues = Object.entries(resources(desk, 'AWS::SQS::Queue'));
  expect(queues.map(([id]) => plainId(id)).sort()).toEqual(['DeadLetters', 'SetAside']);
  for (const [, { Properties }] of queues) {
    expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true });
  }
});

// A policy of its own replaces the topic's default one, which let everything in the account publish.
test.each(['cloudwatch', 'events'])('%s may publish to the topic that tells people of alarms and gaps', (service) => {
  const policies = Object.values(resources(desk, 'AWS::SNS::TopicPolicy'));
  const statements = policies.flatMap(({ Properties }) => (Properties.PolicyDocument as Policy).Statement);
  const allowed = statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action === 'sns:Publish');
  expect(allowed.flatMap(({ Principal }) => Principal.Service)).toContain(`${service}.amazonaws.com`);
});
