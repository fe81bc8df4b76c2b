import { describe, expect, test } from 'vitest';
import { BenchArgumentsInvalid, readBenchArguments } from '../../infra/local/bench/arguments.ts';
import { type CpuProfile, readProfile, sharesOf } from '../../infra/local/bench/cpu-profile.ts';
import { kindOfWork } from '../../infra/local/bench/kinds-of-work.ts';
import { repeatedDay } from '../../infra/local/bench/repeated-day.ts';
import { callsText, ratioText, timeTableText } from '../../infra/local/bench/report.ts';
import { timeTable } from '../../infra/local/bench/where-time-goes.ts';
import { builtInDay } from '../../infra/local/day/day.ts';
import { madeAt } from '../../infra/local/outside/x/post.ts';

const frame = (url: string, functionName = 'f') => ({ functionName, url });

/** A thread that was in `dynalite` for 3 ms, twice in what dynalite called, in a native function once, and idle. */
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('', '(root)'), children: [2, 4, 5] },
    { id: 2, callFrame: frame('file:///p/node_modules/dynalite/db/index.js'), children: [3] },
    { id: 3, callFrame: frame('', 'utf8Slice') },
    { id: 4, callFrame: frame('', '(idle)') },
    { id: 5, callFrame: frame('node:_http_server') },
  ],
  samples: [2, 3, 4, 5],
  timeDeltas: [2000, 1000, 90_000, 1000],
};

describe('the posts of a bench', () => {
  const day = builtInDay();
  const posts = repeatedDay(day.length * 7);

  test('are as many as asked for, each with an id of its own that says its time', () => {
    expect(repeatedDay(5)).toHaveLength(5);
    expect(posts).toHaveLength(day.length * 7);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    for (const { id, created_at } of posts) {
      expect(Math.abs(madeAt(BigInt(id)) - Date.parse(created_at))).toBeLessThan(1000);
    }
  });

  test('come in the order of their times', () => {
    const times = posts.map(({ created_at }) => created_at);
    expect(times).toEqual([...times].sort());
  });

  test('answer and quote posts of their own copy', () => {
    const ids = new Set(posts.map(({ id }) => id));
    const named = posts.flatMap(({ conversation_id, referenced_tweets = [] }) => [
      ...(conversation_id === undefined ? [] : [conversation_id]),
      ...referenced_tweets.map(({ id }) => id),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const conversations = (of: typeof posts) => new Set(of.map(({ conversation_id }) => conversation_id)).size;
    expect(conversations(posts)).toBe(conversations(day) * 7);
  });
});

describe('where time goes', () => {
  test('a profile is read although regular expressions stand in it as they are', () => {
    const text = String.raw`{"nodes":[{"id":1,"callFrame":{"functionName":"RegExp: \b\d"x","lineNumber":-1,"url":""}}],"samples":[],"timeDeltas":[]}`;
    expect(readProfile(text).nodes[0]?.callFrame.functionName).toBe('RegExp');
  });

  test('what is nobody’s counts for its caller, and idle time for nobody', () => {
    const shares = sharesOf(profile, kindOfWork, 'the rest');
    expect(Object.fromEntries(shares)).toEqual({ 'DynamoDB engine': 0.75, 'HTTP and wire': 0.25 });
  });

  test.each([
    ['file:///p/node_modules/jsonata/jsonata.js', 'JSONata'],
    ['file:///p/infra/local/states/task.ts', 'workflow interpreter'],
    ['file:///p/infra/local/services/remembered-expressions.ts', 'DynamoDB engine'],
    ['file:///p/infra/local/services/gateway.ts', 'HTTP and wire'],
    ['node:internal/streams/readable', 'HTTP and wire'],
    ['node:internal/crypto/hash', 'signing'],
    ['/p/cdk.out/bench/asset.0c7e/index.js', 'SDK clients and handlers'],
    ['file:///p/infra/local/bus/delivery.ts', 'the rest of the desk'],
    ['node:internal/process/task_queues', undefined],
  ])('%s is %s', (url, kind) => {
    expect(kindOfWork(frame(url))).toBe(kind);
  });

  test('a table shares out what each thread used, the dearest kind of work first', () => {
    const use = {
      threads: [
        { name: 'main', cpuMs: 40, profile },
        { name: 'F1', cpuMs: 10 },
      ],
      helpersMs: 20,
      cpuMs: 70,
      realMs: 50,
    };
    const table = timeTable(use, 10, (thread) => (thread === 'F1' ? 'FileTicket' : thread));
    expect(table).toEqual({
      threads: ['main', 'FileTicket', 'V8'],
      rows: [
        { kind: 'DynamoDB engine', ms: [3, 0, 0] },
        { kind: 'V8: compiling, collecting', ms: [0, 0, 2] },
        { kind: 'HTTP and wire', ms: [1, 0, 0] },
        { kind: 'Node itself', ms: [0, 1, 0] },
      ],
    });
    expect(timeTableText(table).split('\n').at(-1)).toMatch(/^ {2}all +4\.00 +1\.00 +2\.00 +7\.00$/);
  });

  test('calls are counted a post, the most frequent first', () => {
    const lines = callsText({ dynamodb: { PutItem: 5, GetItem: 20 }, events: { PutEvents: 10 } }, 10).split('\n');
    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['dynamodb GetItem', '2.00'],
      ['events PutEvents', '1.00'],
      ['dynamodb PutItem', '0.50'],
      ['all', '3.50'],
    ]);
  });

  test('a ratio has one decimal', () => {
    expect(ratioText(300, 200)).toBe('1.5 ×');
  });
});

describe('the command line', () => {
  test('is a thousand posts of the built-in day unless it says otherwise', () => {
    expect(readBenchArguments([])).toEqual({ posts: 1000 });
    expect(readBenchArguments(['--posts', '50', '--replay', 'week.jsonl'])).toEqual({
      posts: 50,
      replay: 'week.jsonl',
    });
  });

  test.each([[['--posts', '0']], [['--posts', 'many']], [['--fast']]])('%j is refused', (argv) => {
    expect(() => readBenchArguments(argv)).toThrow(BenchArgumentsInvalid);
  });
});
