import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deskWithEverything } from '../fixtures/small-desk.ts';
import { plainId, referred, resources, synthesised } from '../fixtures/synthesised.ts';

const { desk } = synthesised(deskWithEverything);
const functions = Object.entries(resources(desk, 'AWS::Lambda::Function'));
const named = (name: string) => functions.find(([id]) => id.startsWith(`Functions${name}`))?.[1];

test('there is one Lambda for each handler', () => {
  const handlers = readdirSync(resolve(import.meta.dirname, '../../functions/handlers'));
  expect(functions).toHaveLength(handlers.length);
});

test.each(functions)('%s runs Node 24 on arm64 and its log ends after a month', (_, { Properties }) => {
  expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  const { LogGroup } = Properties.LoggingConfig as { readonly LogGroup: unknown };
  const log = resources(desk, 'AWS::Logs::LogGroup')[referred(LogGroup)];
  expect(log?.Properties.RetentionInDays).toBe(30);
  expect(log?.DeletionPolicy).toBe('Delete');
});

test('every log ends', () => {
  for (const log of Object.values(resources(desk, 'AWS::Logs::LogGroup'))) {
    expect(log.Properties.RetentionInDays).toBe(30);
  }
});

test.each(functions)('%s costs nothing while nothing happens, and fits a new account', (_, { Properties }) => {
  expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  expect(Properties).not.toHaveProperty('VpcConfig');
  expect(desk.findResources('AWS::Lambda::Version')).toEqual({});
});

test('a poll is over before the next one of its watch can begin', () => {
  const shortestSeconds = 60;
  for (const name of ['SearchMentions', 'SearchFeeds']) {
    expect(named(name)?.Properties.Timeout).toBeLessThan(shortestSeconds);
  }
});

test.each([
  ['a click on a ticket', 'ActOnTicket'],
  ['what became of a post', 'FollowPost'],
  ['an answer of our own', 'RecordAnswer'],
  ['what the desk has to say', 'TellTeam'],
  ['a run of the search index', 'IndexTickets'],
])('%s that fails for good is not lost', (_, name) => {
  const configs = Object.values(resources(desk, 'AWS::Lambda::EventInvokeConfig'));
  const found = configs.filter(({ Properties }) => referred(Properties.FunctionName).includes(name));
  expect(found).toHaveLength(1);
  for (const { Properties } of found) {
    const { OnFailure } = Properties.DestinationConfig as { readonly OnFailure: { readonly Destination: unknown } };
    expect(plainId(referred(OnFailure.Destination))).toBe('DeadLetters');
  }
});
