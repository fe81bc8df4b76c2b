import { expect, test } from 'vitest';
import { smallDesk } from '../fixtures/small-desk.ts';
import { plainId, referred, resources, synthesised } from '../fixtures/synthesised.ts';

const schedules = Object.values(resources(synthesised().desk, 'AWS::Scheduler::Schedule'));

interface Target {
  readonly Arn: unknown;
  readonly Input: string;
  readonly DeadLetterConfig: { readonly Arn: unknown };
}
const scheduled = schedules.map(({ Properties }) => {
  const { Arn, Input, DeadLetterConfig, ...rest } = Properties.Target as Target;
  return {
    every: Properties.ScheduleExpression,
    asks: JSON.parse(Input),
    of: plainId(referred(Arn)),
    failures: plainId(referred(DeadLetterConfig.Arn)),
    properties: { ...Properties, Target: rest },
  };
});

test('each watch is polled at its own pace', () => {
  expect(Object.keys(smallDesk.watches)).toEqual(['acme', 'rival']);
  const polls = scheduled.filter(({ asks }) => 'watch' in asks);
  expect(polls).toMatchObject([
    { every: 'rate(5 minutes)', asks: { watch: 'acme' }, of: 'FunctionsSearchMentions' },
    { every: 'rate(1 hour)', asks: { watch: 'rival' }, of: 'FunctionsSearchMentions' },
  ]);
});

test('posts are checked every hour, as the time that a deletion may take is reckoned', () => {
  expect(scheduled.filter(({ of }) => of === 'FunctionsCheckPosts')).toMatchObject([
    { every: 'rate(1 hour)', asks: {} },
  ]);
});

test('what is said is in the search, and what is gone out of it, within a day', () => {
  expect(scheduled.filter(({ of }) => of === 'FunctionsIndexTickets')).toMatchObject([
    { every: 'rate(6 hours)', asks: {} },
  ]);
});

test('our books are compared with those of X four times a day', () => {
  expect(scheduled.filter(({ of }) => of === 'FunctionsReconcileUsage')).toMatchObject([
    { every: 'rate(6 hours)', asks: {} },
  ]);
});

test('a poll that fails is left to the next one, and seen', () => {
  for (const { properties, failures } of scheduled) {
    expect(properties).toMatchObject({
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumRetryAttempts: 0 } },
    });
    expect(failures).toBe('DeadLetters');
  }
});
