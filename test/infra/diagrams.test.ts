import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawnDefinitions } from '../../infra/diagrams/drawn-definitions.ts';
import { flowchart } from '../../infra/diagrams/flowchart.ts';
import { conditionWords, errorWords, resourceWords } from '../../infra/diagrams/words.ts';
import { IntroductionMissing, workflowsPage, workflowsPagePath } from '../../infra/diagrams/workflows-page.ts';

const drawn = drawnDefinitions();

test('the page of the workflows shows what the app synthesises', () => {
  const isCurrent = readFileSync(workflowsPagePath, 'utf8') === workflowsPage(drawn);
  expect(isCurrent, 'workflows/README.md is out of date: run `npm run diagrams`, and read the difference').toBe(true);
});

test('every state of handle-ticket is in its diagram, with every way out of it', () => {
  const machine = drawn.get('handle-ticket');
  if (machine === undefined) throw new Error('it is not drawn');
  const lines = flowchart(machine).split('\n');
  for (const [name, { Catch = [], Choices = [] }] of Object.entries(machine.States)) {
    const from = lines.filter((line) => line.trim().startsWith(`${name} -`));
    expect(from.filter((line) => line.includes('.->'))).toHaveLength(Catch.length);
    const ways = Choices.length > 0 ? Choices.length + 1 : 1;
    expect(from.filter((line) => line.includes('-->'))).toHaveLength(name === 'GiveUp' ? 0 : ways);
  }
});

test('a workflow that nobody introduced is told by its name', () => {
  const stranger = { StartAt: 'A', States: { A: { Type: 'Succeed' } } };
  expect(() => workflowsPage(new Map([...drawn, ['count-sheep', stranger]]))).toThrow(IntroductionMissing);
  expect(() => workflowsPage(new Map([...drawn, ['count-sheep', stranger]]))).toThrow('count-sheep');
  expect(() => workflowsPage(new Map())).toThrow('handle-ticket');
});

test('a small machine is drawn like this', () => {
  const inner = { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } };
  const machine = {
    StartAt: 'Ask',
    States: {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Next: 'Each',
        Catch: [{ ErrorEquals: ['States.Timeout', 'NotifierRefused'], Next: 'Lost' }],
      },
      Each: { Type: 'Map', ItemProcessor: inner, Next: 'IsGood' },
      IsGood: { Type: 'Choice', Choices: [{ Condition: '{% $x = "<b>" %}', Next: 'Done' }], Default: 'Lost' },
      Done: { Type: 'Succeed' },
      Lost: { Type: 'Fail' },
    },
  };
  expect(flowchart(machine)).toBe(`flowchart TD
  Start(( )) --> Ask
  Ask["Ask<br/>dynamodb:updateItem, waits for an answer"]
  subgraph Each["Each, for each"]
    Each0Start(( )) --> Each0One
    Each0One["One"]
    Each0End((end))
    Each0One --> Each0End
  end
  IsGood{"IsGood"}
  Done["Done"]
  Lost[["Lost, fails"]]
  End((end))
  Ask --> Each
  Ask -. "time-out, NotifierRefused" .-> Lost
  Each --> IsGood
  IsGood -- "$x = '#lt;b#gt;'" --> Done
  IsGood -- otherwise --> Lost
  Done --> End`);
});

describe('words', () => {
  test('of a long condition are cut to what fits on an arrow', () => {
    expect(conditionWords(`{% (\n  $a := 1;\n  $a = "${'b'.repeat(90)}"\n) %}`)).toMatch(/^\( \$a := 1; \$a = "b+…$/);
    expect(conditionWords(`{% ${'x'.repeat(200)} %}`)).toHaveLength(60);
    expect(conditionWords('{% $status = "open" %}')).toBe('$status = "open"');
  });

  test.each([
    [['States.ALL'], 'any error'],
    [['DynamoDb.ConditionalCheckFailedException'], 'condition refused'],
    [['StepFunctions.ExecutionAlreadyExistsException'], 'ExecutionAlreadyExists'],
    [['NotifierRefused', 'States.Timeout'], 'NotifierRefused, time-out'],
  ])('of %j', (errors, words) => {
    expect(errorWords(errors)).toBe(words);
  });

  test('of a task are what it calls', () => {
    expect(resourceWords('arn:aws:states:::lambda:invoke')).toBe('lambda:invoke');
    expect(resourceWords('arn::states:::aws-sdk:comprehend:detectPiiEntities')).toBe('comprehend:detectPiiEntities');
  });
});
