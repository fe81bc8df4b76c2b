import { expect, test } from 'vitest';
import { defineDesk } from '../../infra/config/define-desk.ts';
import { allowed } from '../fixtures/policies.ts';
import { deskWithFeed, smallDesk } from '../fixtures/small-desk.ts';
import { plainId, referred, resources, synthesised } from '../fixtures/synthesised.ts';

const polledBy = (desk: ReturnType<typeof synthesised>['desk']): Record<string, string> =>
  Object.fromEntries(
    Object.values(resources(desk, 'AWS::Scheduler::Schedule')).flatMap(({ Properties }) => {
      const { Arn, Input } = Properties.Target as { readonly Arn: unknown; readonly Input: string };
      const { watch } = JSON.parse(Input) as { watch?: string };
      return watch === undefined ? [] : [[watch, plainId(referred(Arn))]];
    }),
  );
const functionsIn = (desk: ReturnType<typeof synthesised>['desk']): string[] =>
  Object.keys(resources(desk, 'AWS::Lambda::Function')).map(plainId);
const { desk } = synthesised(deskWithFeed);

test('a feed is polled by the function that reads feeds, everything else by the one that asks X', () => {
  expect(polledBy(desk)).toEqual({
    acme: 'FunctionsSearchMentions',
    rival: 'FunctionsSearchMentions',
    blog: 'FunctionsSearchFeeds',
  });
});

test('a desk without feeds has no such function', () => {
  expect(functionsIn(synthesised(smallDesk).desk)).not.toContain('FunctionsSearchFeeds');
});

test('the function that reads feeds may not read X’s token', () => {
  const may = allowed(desk)
    .filter(({ role }) => role === 'FunctionsSearchFeedsServiceRole')
    .flatMap(({ actions }) => actions);
  expect([...new Set(may)].sort()).toEqual(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'events:PutEvents']);
});

test('polls of feeds that fail raise the alarm too', () => {
  const alarms = JSON.stringify(resources(desk, 'AWS::CloudWatch::Alarm'));
  expect(alarms).toContain('m0 + m1');
  // Three polls of the slowest watch, as without a feed: the sum has no period of its own.
  expect(alarms).toMatch(/"Period":10800/);
  expect(alarms).toMatch(/FunctionsSearchFeeds[0-9A-F]+/);
});

test('a desk of feeds alone is silent when those are not polled', () => {
  const { blog } = deskWithFeed.watches;
  if (blog === undefined) throw new Error('the desk has lost its feed');
  const feedsOnly = synthesised(defineDesk({ ...smallDesk, watches: { blog } })).desk;
  expect(Object.values(polledBy(feedsOnly))).toEqual(['FunctionsSearchFeeds']);
  expect(JSON.stringify(resources(feedsOnly, 'AWS::CloudWatch::Alarm'))).not.toContain('FunctionsSearchMentions');
});

test('a desk of feeds alone has no posts of X to check', () => {
  const { blog } = deskWithFeed.watches;
  if (blog === undefined) throw new Error('the desk has lost its feed');
  const feedsOnly = synthesised(defineDesk({ ...smallDesk, watches: { blog } })).desk;
  expect(functionsIn(feedsOnly)).not.toContain('FunctionsCheckPosts');
  expect(functionsIn(desk)).toContain('FunctionsCheckPosts');
  expect(JSON.stringify(resources(feedsOnly, 'AWS::CloudWatch::Alarm'))).not.toContain('CheckPosts');
});
