import { describe, expect, test } from 'vitest';
import { readWatchArguments, WatchArgumentsInvalid } from '../../../infra/watch/watch-arguments.ts';

const defaults = { query: 'acme', every: '10 minutes', offline: false };

test.each([
  [['acme'], defaults],
  [['acme', '--offline'], { ...defaults, offline: true }],
  [['--handle', '@AcmeParcels', 'acme'], { ...defaults, handle: 'AcmeParcels' }],
  [['acme', '--every', '1 hour', '--per-day', '120'], { ...defaults, every: '1 hour', perDay: 120 }],
  [['acme', '--json=out.json'], { ...defaults, json: 'out.json' }],
  [['--offline', '--', '-is:retweet acme'], { ...defaults, query: '-is:retweet acme', offline: true }],
  [['  acme\n  OR\tparcels '], { ...defaults, query: 'acme OR parcels' }],
  [[''], { ...defaults, query: '' }],
])('%j', (argv, expected) => {
  expect(readWatchArguments(argv)).toEqual(expected);
});

describe('what it can not understand is named, with what it takes', () => {
  test.each([
    [[], /give the query/],
    [['acme', 'parcels'], /the shell made 2 parts/],
    [['acme', '--every', '30 seconds'], /whole minutes/],
    [['acme', '--every', 'often'], /not 'often'/],
    [['acme', '--per-day', '-1'], /--per-day/],
    [['acme', '--per-day', '1e3'], /not '1e3'/],
    [['acme', '--handle', 'two words'], /--handle takes the name/],
    [['acme', '--json', ''], /--json takes the name of a file/],
    [['acme', '--csv', 'x'], /'--csv'/],
  ])('%j', (argv, message) => {
    const read = () => readWatchArguments(argv);
    expect(read).toThrow(WatchArgumentsInvalid);
    expect(read).toThrow(message);
    expect(read).toThrow(/npm run watch -- 'QUERY'/);
  });
});
