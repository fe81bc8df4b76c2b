import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  type ExpressionContext,
  type Parse,
  rememberedExpressions,
} from '../../infra/local/services/remembered-expressions.ts';

const require = createRequire(import.meta.url);
const parserOf = (name: string): { readonly parse: Parse } => require(`dynalite/db/${name}Parser`);
const { compare }: { compare: unknown } = require('dynalite/db');

interface Asked {
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const trueFor = (named: object): Record<string, boolean> =>
  Object.fromEntries(Object.keys(named).map((name) => [name, true]));

interface Outcome {
  readonly tree?: unknown;
  readonly unused?: readonly string[];
  readonly wrong?: unknown;
}

/** What a parser answers, and which names and values it leaves unused; or what is wrong, where the request ends. */
function outcome(parse: Parse, text: string, { names = {}, values = {} }: Asked): Outcome {
  const unusedAttrNames = trueFor(names);
  const unusedAttrVals = trueFor(values);
  const isReserved = (name: string) => name === 'status';
  const context = { attrNames: names, attrVals: values, isReserved, compare, unusedAttrNames, unusedAttrVals };
  try {
    const tree = parse(text, { context: context as ExpressionContext });
    if (typeof tree === 'string') return { wrong: tree };
    return { tree, unused: [...Object.keys(unusedAttrNames), ...Object.keys(unusedAttrVals)] };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

const one = { N: '1' };
const two = { N: '2' };

describe.each<[string, string, string, readonly Asked[]]>([
  [
    'values of the same types',
    'condition',
    'a = :x AND b <> :y',
    [{ values: { ':x': one, ':y': two } }, { values: { ':x': two, ':y': one } }],
  ],
  [
    'a value of a type that does not fit',
    'condition',
    'begins_with(a, :x)',
    [{ values: { ':x': { S: 'one' } } }, { values: { ':x': one } }, { values: { ':x': { S: 'two' } } }],
  ],
  [
    'bounds in their order and in the wrong one',
    'condition',
    'a BETWEEN :x AND :y',
    [{ values: { ':x': one, ':y': two } }, { values: { ':x': two, ':y': one } }],
  ],
  [
    'a type that exists and one that does not',
    'condition',
    'attribute_type(a, :x)',
    [{ values: { ':x': { S: 'SS' } } }, { values: { ':x': { S: 'XX' } } }],
  ],
  [
    'names that stand for different attributes',
    'condition',
    '#a = #b',
    [{ names: { '#a': 'a', '#b': 'b' } }, { names: { '#a': 'a', '#b': 'a' } }],
  ],
  [
    'a name and a value that are not used',
    'condition',
    'attribute_exists(a)',
    [{}, { names: { '#unused': 'b' }, values: { ':unused': one } }],
  ],
  [
    'a name or a value that is missing',
    'condition',
    '#a = :x',
    [{ names: { '#a': 'a' }, values: { ':x': one } }, { names: { '#a': 'a' } }, { values: { ':x': one } }],
  ],
  ['a reserved word and a syntax that there is not', 'condition', 'status = = :x', [{ values: { ':x': one } }]],
  [
    'an update',
    'update',
    'SET a = if_not_exists(a, :x) + :y, #b.c[1] = :z REMOVE d',
    [
      { names: { '#b': 'b' }, values: { ':x': one, ':y': two, ':z': { M: { deep: one } } } },
      { names: { '#b': 'e' }, values: { ':x': two, ':y': one, ':z': { M: { deep: two } } } },
      { names: { '#b': 'd' }, values: { ':x': two, ':y': one, ':z': { L: [one] } } },
    ],
  ],
  [
    'an addition to what is no number',
    'update',
    'ADD a :x',
    [{ values: { ':x': one } }, { values: { ':x': { S: '1' } } }],
  ],
  ['a projection', 'projection', '#a, b.c', [{ names: { '#a': 'a' } }, { names: { '#a': 'status' } }]],
])('%s', (_, name, text, requests) => {
  const { parse } = parserOf(name);

  test('are answered as dynalite answers them, the second time too', () => {
    const remembered = rememberedExpressions(parse);
    for (const asked of [...requests, ...requests]) {
      expect(outcome(remembered, text, asked)).toEqual(outcome(parse, text, asked));
    }
  });
});

describe('a remembered expression', () => {
  const { parse } = parserOf('update');
  const text = 'SET a = :x';
  const sectionsOf = ({ tree }: Outcome) => (tree as { sections: { val: unknown }[] }).sections;

  test('is parsed once for all values of the same types', () => {
    let times = 0;
    const remembered = rememberedExpressions((...asked) => {
      times++;
      return parse(...asked);
    });
    for (const x of [one, two, one]) outcome(remembered, text, { values: { ':x': x } });
    expect(times).toBe(1);
    outcome(remembered, text, { values: { ':x': { S: '1' } } });
    expect(times).toBe(2);
  });

  test('holds the very value of the request, in a tree that nobody else has', () => {
    const remembered = rememberedExpressions(parse);
    const values = { ':x': { M: {} } };
    const [first, second] = [1, 2].map(() => sectionsOf(outcome(remembered, text, { values })));
    expect(first?.[0]?.val).toBe(values[':x']);
    expect(second?.[0]?.val).toBe(values[':x']);
    expect(second).not.toBe(first);
    expect(second?.[0]).not.toBe(first?.[0]);
  });

  test('keeps records without a prototype, where an attribute may be called constructor', () => {
    const condition = rememberedExpressions(parserOf('condition').parse);
    const { tree } = outcome(condition, 'attribute_exists(a)', {});
    expect('constructor' in (tree as { pathHeads: object }).pathHeads).toBe(false);
  });

  test('is forgotten when there are a thousand others', () => {
    let times = 0;
    const remembered = rememberedExpressions((...asked) => {
      times++;
      return parse(...asked);
    });
    const ask = (attribute: string) => outcome(remembered, `REMOVE ${attribute}`, {});
    for (let n = 0; n <= 1000; n++) ask(`a${n}`);
    ask('a0');
    expect(times).toBe(1002);
  });
});
