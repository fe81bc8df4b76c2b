import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readEvaluationArguments } from '../../../functions/classifier/evaluation/evaluation-arguments.ts';
import { intents } from '../../../functions/contracts/verdict.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const main = resolve(import.meta.dirname, '../../../functions/classifier/evaluation/main.ts');
const run = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8', env: { ...process.env, ...env } });

const path = (name: string): string => join(folder, name);
const written = (name: string, lines: readonly string[], end = '\n'): string => {
  writeFileSync(path(name), lines.map((line) => `${line}${end}`).join(''));
  return path(name);
};
const rows = [
  { text: 'the app crashes when I log in', intent: 'problem', lang: 'en', source: 'x', id: 1 },
  { text: 'I love it, thank you so much!', intent: 'praise', sentiment: 'positive', lang: 'en', trainable: false },
  { text: 'is everything down for everyone?', sentiment: 'negative' },
].map((row) => JSON.stringify(row));

describe('a file of labelled posts', () => {
  const file = written('posts.jsonl', ['\ufeff', ...rows, ''], '\r\n');

  test('is judged without the open data, and its figures are printed and written', () => {
    const { status, stdout, stderr } = run(['--file', file, '--json', path('out.json')], { DATA_DIR: path('none') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of ['macroF1', 'actionableF1', 'calibrationError', 'macroRecall', 'msPerPost', ...intents]) {
      expect(stdout).toContain(word);
    }
    expect(stdout).toContain('3 rows, 2 with an intent, 2 with a sentiment');
    const [, ...lines] = stdout.split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    const share = expect.toSatisfy((value: number) => value >= 0 && value <= 1);
    expect(JSON.parse(readFileSync(path('out.json'), 'utf8'))).toMatchObject({
      file,
      rows: 3,
      withIntent: 2,
      macroF1: share,
      accuracy: share,
      actionableF1: share,
      calibrationError: share,
      withSentiment: 2,
      macroRecall: share,
      msPerPost: expect.any(Number),
      perClass: { problem: { precision: share, recall: share, f1: share, support: 1 } },
      confusionMatrix: { problem: { problem: expect.any(Number), praise: expect.any(Number) } },
      sentiment: { macroRecall: share, accuracy: share, perClass: { neutral: { support: 0 } } },
      languages: { en: { posts: 2, actionableF1: share } },
      baselines: {
        'keyword rules': { macroF1: share, macroRecall: share },
        'sentiment (AFINN)': { macroRecall: share },
        'vader-sentiment': { macroRecall: share },
        'wink-sentiment': { macroRecall: share },
      },
    });
  });

  test('with a broken row is refused with file and line, and nothing is written', () => {
    const broken = written('broken.jsonl', [...rows, '{"text":"x","intent":"Outage"}']);
    const { status, stdout, stderr } = run(['--file', broken, '--json', path('never.json')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`${broken}:4: "intent" is "Outage": write one of ${intents.join(', ')}, or leave it out\n`);
    expect(existsSync(path('never.json'))).toBe(false);
  });

  test('figures that can not be written are an error that says where', () => {
    const { status, stdout, stderr } = run(['--file', file, '--json', path('no/out.json')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/no\/out\.json can't be written: ENOENT/);
  });
});

describe('without a file the open data is judged', () => {
  const data = path('data');
  mkdirSync(join(data, 'intent'), { recursive: true });

  test('which is asked for with its sources where it is missing', () => {
    written('data/intent/dev.jsonl', rows.slice(0, 1));
    const { status, stdout, stderr } = run([], { DATA_DIR: data });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/has no sentiment\/tweeteval-val\.jsonl\n/);
    for (const source of ['DATA_DIR', 'github.com/IBM/', 'github.com/cardiffnlp/tweeteval', '--file F.jsonl']) {
      expect(stderr).toContain(source);
    }
  });

  test('with what training has seen apart from what it has not', () => {
    const [problem, praise, negative] = rows as [string, string, string];
    written('data/intent/dev.jsonl', [problem.replace('"source"', '"trainable":true,"source"'), praise]);
    mkdirSync(join(data, 'sentiment'), { recursive: true });
    written('data/sentiment/tweeteval-val.jsonl', [negative]);
    const { status, stdout, stderr } = run(['--json', path('open.json')], { DATA_DIR: data });
    // Figures of three rows are worse than those of the report, and that is said by the exit code.
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/trainable rows: seen in training +1 /);
    expect(JSON.parse(readFileSync(path('open.json'), 'utf8'))).toMatchObject({
      posts: { withIntent: 2, confusionMatrix: expect.anything() },
      seenInTraining: { withIntent: 1 },
      notSeen: { withIntent: 1 },
      tweets: { withSentiment: 1 },
    });
  });
});

test('--help says what there is', () => {
  expect(run(['--help'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/--file[\s\S]*--json[\s\S]*--update/),
  });
});

test('an option that there is not is an error', () => {
  expect(run(['--fiel', 'x'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/'--fiel'[\s\S]*--file F/),
  });
});

test.each([
  [[], { update: false, help: false }],
  [['--file', 'a.jsonl', '--json=b.json'], { file: 'a.jsonl', json: 'b.json', update: false, help: false }],
  [['--update'], { update: true, help: false }],
])('%j', (argv, expected) => {
  expect(readEvaluationArguments(argv)).toEqual(expected);
});

test.each([
  [['posts.jsonl'], /posts\.jsonl/],
  [['--file'], /--file/],
  [['--file', ' '], /--file takes the name of a file/],
  [['--json', ''], /--json takes the name of a file/],
  [['--update', '--file', 'a'], /--update is of the open data/],
  [['--file', 'a', '--json', './a'], /write over the posts/],
])('%j is refused with what the command takes', (argv, message) => {
  const read = () => readEvaluationArguments(argv);
  expect(read).toThrow(message);
  expect(read).toThrow(/npm run evaluate/);
});
