import { describe, expect, test } from 'vitest';
import { ColdArgumentsInvalid, readColdArguments } from '../../infra/cold/cold-arguments.ts';
import type { ColdReport } from '../../infra/cold/cold-bench.ts';
import { judge, limits } from '../../infra/cold/limits.ts';
import { median } from '../../infra/cold/measure.ts';
import { reportAsJson, reportText } from '../../infra/cold/report.ts';

const figures = { name: 'search-mentions', bytes: 431_119, gzipBytes: 132_346, bundledMs: 60, unbundledMs: 150 };

describe('a limit', () => {
  test.each([
    ['at both', { bytes: 600_000, bundledMs: 75 }, true],
    ['a byte above its size', { bytes: 600_001 }, false],
    ['above its time', { bundledMs: 75.1 }, false],
  ])('is judged exactly: %s', (_, changed, isWithin) => {
    expect(judge('search-mentions', { kB: 600, ratio: 0.5 }, { ...figures, ...changed }).isWithin).toBe(isWithin);
  });

  test('is told with both figures', () => {
    const limit = { kB: 600, ratio: 0.5 };
    expect(judge('search-mentions', limit, figures).text).toBe(
      'search-mentions is within its limits: 431.1 kB (limit 600), 0.400 × the time of its rival (limit 0.5).',
    );
    expect(judge('search-mentions', limit, { ...figures, bytes: 604_048 }).text).toBe(
      'search-mentions EXCEEDS its limits: 604.0 kB (limit 600), 0.400 × the time of its rival (limit 0.5).',
    );
  });

  test('stands for search-mentions', () => {
    expect(limits).toEqual({ 'search-mentions': { kB: 600, ratio: 0.5 } });
  });
});

describe('the report', () => {
  const classify = { ...figures, name: 'classify-mentions', bytes: 1_405_892, bundledMs: 100.04 };
  const judgements = [{ isWithin: false, text: 'search-mentions EXCEEDS its limits.' }];
  const report: ColdReport = { runs: 15, lambdas: [classify, figures], judgements, isWithinLimits: false };

  test('says what was measured against what, then a line a Lambda, then whether limits are kept', () => {
    const text = reportText(report);
    expect(text).toMatch(/^Import times, medians of 15 fresh processes each of Node v24\./);
    expect(text).toContain('Unbundled, the rival: the same sources compiled file by file to ES modules, packages');
    expect(text.split('\n').slice(-5)).toEqual([
      '  Lambda                 kB  kB gzip  ms bundled  ms unbundled  ratio',
      '  classify-mentions  1405.9    132.3       100.0         150.0  0.667',
      '  search-mentions     431.1    132.3        60.0         150.0  0.400',
      '',
      'search-mentions EXCEEDS its limits.',
    ]);
  });

  test('ends with the table where no limit was asked for', () => {
    expect(reportText({ ...report, judgements: [] })).toMatch(/0\.400$/);
  });

  test('is JSON with exact figures as well', () => {
    expect(reportAsJson(report)).toEqual({
      node: process.version,
      runs: 15,
      lambdas: [
        { ...classify, ratio: 100.04 / 150 },
        { ...figures, ratio: 0.4 },
      ],
      isWithinLimits: false,
    });
  });
});

test.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[100, 9, 20, 1], 14.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

describe('the command line', () => {
  test.each([
    [[], { runs: 15 }],
    [
      ['--runs', '3', '--only', 'file-ticket', '--json', 'cold.json'],
      { runs: 3, only: 'file-ticket', json: 'cold.json' },
    ],
  ])('%j', (argv, expected) => {
    expect(readColdArguments(argv)).toEqual(expected);
  });

  test.each([
    [['--runs', '0'], /--runs takes a whole number from 1 to 999, not '0'/],
    [['--runs', '1e2'], /not '1e2'/],
    [['--runs', '1000'], /not '1000'/],
    [['--json', ''], /--json takes the name of a file/],
    [['--fast'], /'--fast'/],
    [['search-mentions'], /'search-mentions'/],
  ])('%j is refused with what it takes', (argv, message) => {
    const read = () => readColdArguments(argv);
    expect(read).toThrow(ColdArgumentsInvalid);
    expect(read).toThrow(message);
    expect(read).toThrow(/npm run bench:cold -- \[options\]/);
  });
});
