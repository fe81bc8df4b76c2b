import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { definitions } from '../fixtures/definitions.ts';
import { deskWithPersonalData, deskWithQuestions } from '../fixtures/small-desk.ts';
import { allStates } from '../fixtures/states.ts';

const { TriageMentions: searching } = definitions(deskWithPersonalData);
const { AnswerQuestion } = definitions(deskWithQuestions);
const all = Object.entries({
  ...definitions(),
  AnswerQuestion,
  'TriageMentions that looks for personal data': searching,
});
const tasks = all.flatMap(([workflow, definition]) =>
  allStates(definition)
    .filter(([, { Type }]) => Type === 'Task')
    .map(([name, state]) => ({ workflow, name, state })),
);

test.each(all)('%s is a valid definition', (_, definition) => {
  expect(validate(definition).errorsText('\n')).toBe('');
});

test.each(tasks)('$workflow: $name tries again, whatever went wrong', ({ state: { Retry = [] } }) => {
  expect(Retry.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  expect(Retry.at(-1)?.MaxAttempts).toBeGreaterThan(0);
});

// An Express execution can't be redriven: what it does not set aside itself is lost until somebody replays the archive.
describe('in an Express workflow', () => {
  const express = all.filter(([name]) => !['HandleTicket', 'NotifyResolution'].includes(name));

  test.each(express)('%s sets aside what any of its steps gives up', (_, definition) => {
    // What a branch does not catch fails its Parallel, which does.
    const inBranches = allStates(definition).flatMap(([, { Branches = [] }]) =>
      Branches.flatMap(({ States }) => Object.keys(States)),
    );
    const uncaught = allStates(definition)
      .filter(([name]) => !inBranches.includes(name))
      .filter(([name, { Type }]) => ['Task', 'Map', 'Parallel'].includes(Type) && !name.startsWith('SetAside'))
      .filter(([, { Catch = [] }]) => !Catch.some(({ ErrorEquals }) => ErrorEquals.includes('States.ALL')))
      .map(([name]) => name);
    expect(uncaught).toEqual([]);
  });
});
