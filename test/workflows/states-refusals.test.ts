import { describe, expect, test } from 'vitest';
import { DefinitionRefused, type HistoryEvent, runStateMachine } from '../../infra/local/states.ts';
import { echo, machine, task } from './attend.ts';

describe('what is not known is refused before anything runs', () => {
  const pass = { Type: 'Pass', End: true };
  const inMap = (processor: Record<string, unknown>) =>
    machine({ Each: { Type: 'Map', ItemProcessor: { StartAt: 'In', States: { In: pass }, ...processor }, End: true } });
  const onlyStates = (state: Record<string, unknown>) => machine({ It: state, Done: pass });

  test.each<[string, object, string | undefined, string]>([
    ['a state type', onlyStates({ Type: 'Jump', End: true }), 'It', 'Type'],
    ['a field of a state', onlyStates({ ...pass, Magic: 1 }), 'It', 'Magic'],
    ['a JSONPath field', onlyStates({ ...pass, InputPath: '$.a' }), 'It', 'InputPath'],
    [
      'a JSONPath state',
      { StartAt: 'It', States: { It: { ...pass, Parameters: { 'a.$': '$' } } } },
      'It',
      'Parameters',
    ],
    ['a path in Assign', { StartAt: 'It', States: { It: { ...pass, Assign: { 'a.$': '$' } } } }, 'It', 'Assign/a.$'],
    ['a JSONPath override', onlyStates({ ...pass, QueryLanguage: 'JSONPath' }), 'It', 'QueryLanguage'],
    ['a field of the machine', machine({ It: pass }, { Extra: 1 }), undefined, 'Extra'],
    ['a query language', machine({ It: pass }, { QueryLanguage: 'SQL' }), undefined, 'QueryLanguage'],
    [
      'a distributed Map',
      inMap({ ProcessorConfig: { Mode: 'DISTRIBUTED' } }),
      'Each',
      'ItemProcessor/ProcessorConfig/Mode',
    ],
    ['no JSONata', onlyStates({ ...pass, Output: { a: '{% 1 + %}' } }), 'It', 'Output/a'],
    ['an open expression', onlyStates({ ...pass, Output: '{% 1' }), 'It', 'Output'],
    ['a missing target', onlyStates({ Type: 'Pass', Next: 'Gone' }), 'It', 'Next'],
    ['neither Next nor End', onlyStates({ Type: 'Pass' }), 'It', 'Next'],
    [
      'a missing target of a catcher',
      onlyStates(task({ Catch: [{ ErrorEquals: ['A'], Next: 'Gone' }] })),
      'It',
      'Catch[0]/Next',
    ],
    [
      'States.ALL beside others',
      onlyStates(task({ Retry: [{ ErrorEquals: ['States.ALL', 'A'] }] })),
      'It',
      'Retry[0]/ErrorEquals',
    ],
    [
      'a part of a second',
      onlyStates(task({ Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 1.5 }] })),
      'It',
      'Retry[0]/IntervalSeconds',
    ],
    [
      'half an attempt',
      onlyStates(task({ Retry: [{ ErrorEquals: ['A'], MaxAttempts: 0.5 }] })),
      'It',
      'Retry[0]/MaxAttempts',
    ],
    [
      'a delay of more than a year',
      onlyStates(task({ Retry: [{ ErrorEquals: ['A'], MaxDelaySeconds: 31_622_400 }] })),
      'It',
      'Retry[0]/MaxDelaySeconds',
    ],
    [
      'a shrinking delay',
      onlyStates(task({ Retry: [{ ErrorEquals: ['A'], BackoffRate: 0.5 }] })),
      'It',
      'Retry[0]/BackoffRate',
    ],
    ['a field of a retrier', onlyStates(task({ Retry: [{ ErrorEquals: ['A'], Often: 1 }] })), 'It', 'Retry[0]/Often'],
    [
      'a jitter strategy',
      onlyStates(task({ Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'SOME' }] })),
      'It',
      'Retry[0]/JitterStrategy',
    ],
    [
      'a field of a rule',
      onlyStates({ Type: 'Choice', Choices: [{ Variable: '$.a', Next: 'Done' }] }),
      'It',
      'Choices[0]/Variable',
    ],
    ['a literal out of range', onlyStates(task({ TimeoutSeconds: 0 })), 'It', 'TimeoutSeconds'],
    [
      'two ways to wait',
      onlyStates({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
      'It',
      'Seconds',
    ],
    ['$states as a variable', onlyStates({ ...pass, Assign: { states: 1 } }), 'It', 'Assign/states'],
    [
      'an outer variable assigned within',
      machine({
        It: { ...pass, End: undefined, Assign: { x: 1 }, Next: 'Fork' },
        Fork: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'In', States: { In: { ...pass, Assign: { x: 2 } } } }],
          End: true,
        },
      }),
      'In',
      'Assign/x',
    ],
    ['a name used twice', inMap({ StartAt: 'Each', States: { Each: pass } }), 'Each', 'States'],
  ])('%s', async (_what, definition, state, field) => {
    const events: HistoryEvent[] = [];
    const refused = runStateMachine(definition, {}, { tasks: echo, onEvent: (event) => events.push(event) });
    const failure = await refused.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DefinitionRefused);
    expect(failure).toMatchObject({ state, field });
    expect(events).toEqual([]);
  });
});
