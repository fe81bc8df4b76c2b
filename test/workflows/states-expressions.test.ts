import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../infra/local/states.ts';
import { attend, machine } from './attend.ts';

const outputOf = async (output: unknown, input: unknown = {}): Promise<unknown> => {
  const { result } = await attend(machine({ Answer: { Type: 'Pass', Output: output, End: true } }), input);
  return result.output ?? result.error;
};

describe('expressions', () => {
  test.each([
    ['a literal', 'plain', 'plain'],
    ['a blank before the braces', ' {% 1 %}', ' {% 1 %}'],
    ['nested values', { a: ['{% 1 + 1 %}', { b: '{% $states.input.x %}' }] }, { a: [2, { b: 7 }] }],
    ['a sequence of one', '{% $states.input.items[n = 2].n %}', 2],
    ['a sequence of two', '{% $states.input.items.n %}', [1, 2]],
    ['an undefined value', '{% $states.input.nothing %}', 'States.QueryEvaluationError'],
    ['a function', '{% $sum %}', 'States.QueryEvaluationError'],
    ['a type error', "{% 1 + 'a' %}", 'States.QueryEvaluationError'],
    ['$eval, which AWS leaves out', "{% $eval('1') %}", 'States.QueryEvaluationError'],
    ['$partition', '{% $partition([1..5], 2) %}', [[1, 2], [3, 4], [5]]],
    ['$partition by nothing', '{% $partition([1..5], 0) %}', 'States.QueryEvaluationError'],
    ['$range', '{% $range(0, 10, 3) %}', [0, 3, 6, 9]],
    ['$range of one number', '{% $range(1, 9, 9) %}', 1],
    ['$range downwards', '{% $range(3, 1, -1) %}', [3, 2, 1]],
    ['$range of too many', '{% $range(1, 1001, 1) %}', 'States.QueryEvaluationError'],
    ['$hash', "{% $hash('a', 'SHA-1') %}", '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ['$hash with an unknown algorithm', "{% $hash('a', 'SHA-3') %}", 'States.QueryEvaluationError'],
    ['$parse', '{% $parse(\'{"a":[1]}\') %}', { a: [1] }],
    ['$parse of no JSON', "{% $parse('') %}", 'States.QueryEvaluationError'],
    ['$random with a seed', '{% $random(3) = $random(3) and $random(3) != $random(4) %}', true],
    ['$now by the execution clock', '{% $now() %}', '1970-01-01T00:00:00.000Z'],
    ['$now with a picture', "{% $now('[Y]') %}", '1970'],
    ['$millis', '{% $millis() %}', 0],
  ])('%s', async (_what, output, expected) => {
    expect(await outputOf(output, { x: 7, items: [{ n: 1 }, { n: 2 }] })).toEqual(expected);
  });

  test('$uuid and $random follow the injected chance', async () => {
    const definition = machine({ Draw: { Type: 'Pass', Output: ['{% $uuid() %}', '{% $random() %}'], End: true } });
    const { result } = await attend(definition, {}, { random: () => 0.5 });
    expect(result.output).toEqual(['80808080-8080-4080-8080-808080808080', 0.5]);
  });

  test('results carry none of the marks of jsonata', async () => {
    const list = await outputOf('{% [$states.input.items.n] %}', { items: [{ n: 1 }, { n: 2 }] });
    expect(Object.getOwnPropertyNames(list)).toEqual(['0', '1', 'length']);
  });

  test('a failed evaluation is recorded with its field, and named in the cause', async () => {
    const events: HistoryEvent[] = [];
    const definition = machine({ Answer: { Type: 'Pass', Output: { a: '{% $gone %}' }, End: true } });
    const { result } = await attend(definition, {}, { onEvent: (event) => events.push(event) });
    expect(result.cause).toBe(
      "An error occurred while executing the state 'Answer' (entered at the event id #2). " +
        "The JSONata expression '$gone' specified for the field 'Output/a' returned nothing (undefined).",
    );
    expect(events[2]).toMatchObject({ id: 3, type: 'EvaluationFailed', state: 'Answer', location: 'Output/a' });
  });

  test('executions that share a definition share no variables', async () => {
    const definition = machine({
      Keep: { Type: 'Pass', Assign: { x: '{% $states.input %}' }, Next: 'Wait' },
      Wait: { Type: 'Wait', Seconds: 1, Output: '{% $x %}', End: true },
    });
    const results = await Promise.all([1, 2, 3].map((input) => attend(definition, input)));
    expect(results.map(({ result }) => result.output)).toEqual([1, 2, 3]);
  });
});
