import { describe, expect, test } from 'vitest';
import {
  CorrectionArgumentsInvalid,
  readCorrectionArguments,
} from '../../../infra/corrections/correction-arguments.ts';

const id = 'acme/x/2028738409182265362';
const here = ['--data', '.desk'];
const there = ['--mention-table', 'M', '--ticket-table', 'T'];

test.each([
  [['list', ...here], { which: { data: '.desk' }, asked: { command: 'list', json: false } }],
  [
    ['list', '--json', ...there],
    { which: { mentionTable: 'M', ticketTable: 'T' }, asked: { command: 'list', json: true } },
  ],
  [
    ['add', id, '--intent', 'outage', ...here],
    { which: { data: '.desk' }, asked: { command: 'add', mentionId: id, shouldBe: { intent: 'outage' } } },
  ],
  [
    ['add', ...here, '--intent=praise', '--sentiment=positive', '--note', 'no irony', '--by', 'Ana', id],
    {
      which: { data: '.desk' },
      asked: {
        ...{ command: 'add', mentionId: id, note: 'no irony', by: 'Ana' },
        shouldBe: { intent: 'praise', sentiment: 'positive' },
      },
    },
  ],
  [['append', ...here], { which: { data: '.desk' }, asked: { command: 'append', file: 'evaluation/own.jsonl' } }],
  [['append', '--file=a.jsonl', ...here], { which: { data: '.desk' }, asked: { command: 'append', file: 'a.jsonl' } }],
])('%j', (argv, expected) => {
  expect(readCorrectionArguments(argv)).toEqual(expected);
});

describe('what it can not understand is named, with what it takes', () => {
  test.each([
    [[], /^say what to do/],
    [['fix', ...here], /there is no 'fix': give list, add or append/],
    [['list'], /say where the tables are: --data/],
    [['list', '--mention-table', 'M'], /both --mention-table and --ticket-table/],
    [['list', ...here, ...there], /give either/],
    [['list', '--intent', 'outage', ...here], /'--intent'/],
    [['add', '--intent', 'outage', ...here], /say which mention/],
    [['add', id, 'really', '--intent', 'outage', ...here], /one mention at a time/],
    [['add', '17', '--intent', 'outage', ...here], /watch\/source\/post id, .* not '17'/],
    [['add', id, ...here], /give --intent, one of churn_risk, outage/],
    [
      ['add', id, '--intent', 'bug', ...here],
      /churn_risk, outage, problem, complaint, feature_request, question, praise, irrelevant, not 'bug'/,
    ],
    [['add', id, '--intent', 'outage', '--sentiment', 'bad', ...here], /negative, neutral, positive, not 'bad'/],
    [['add', id, '--intent', 'outage', '--note', 'x'.repeat(281), ...here], /--note takes some words: 280/],
    [['add', id, '--intent', 'outage', '--by', ' ', ...here], /--by takes some words: 80/],
    [['append', '--file', '', ...here], /--file takes the name of a file/],
  ])('%j', (argv, message) => {
    const read = () => readCorrectionArguments(argv);
    expect(read).toThrow(CorrectionArgumentsInvalid);
    expect(read).toThrow(message);
    expect(read).toThrow(/npm run corrections -- list/);
  });
});
