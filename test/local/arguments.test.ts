import { expect, test } from 'vitest';
import { ArgumentsInvalid, readArguments } from '../../infra/local/arguments.ts';

test('without options the built-in day is played as fast as it goes, and no page is shown', () => {
  expect(readArguments([])).toEqual({ forgetCheckpoints: false, stay: false, port: 0, seed: 1 });
});

test('a paced play that stays, on a port of its own, with kept tables', () => {
  expect(readArguments(['--speed', '60', '--stay', '--port', '8080', '--data', '.desk'])).toMatchObject({
    speed: 60,
    stay: true,
    port: 8080,
    data: '.desk',
  });
  expect(readArguments(['--speed', '0.5'])).toMatchObject({ speed: 0.5 });
});

test.each<[string, object]>([
  ['--live', {}],
  ['--live --watch acme', { watches: ['acme'] }],
  ['--live --watch acme --watch news', { watches: ['acme', 'news'] }],
  ['--live --for 10m', { forMs: 600_000 }],
  ['--live --for 90s --stay --port 8080', { forMs: 90_000, stay: true, port: 8080 }],
  ['--live --data .desk --json out.json', { data: '.desk', json: 'out.json' }],
])('%s listens to the real sources', (line, expected) => {
  expect(readArguments(line.split(' '))).toEqual({ live: true, stay: false, port: 0, ...expected });
});

test.each([
  ['--live --replay a.jsonl', '--replay does not go with --live'],
  ['--live --seed 1', '--seed does not go with --live'],
  ['--live --speed 60', '--speed does not go with --live'],
  ['--live --forget-checkpoints', '--forget-checkpoints does not go with --live'],
  ['--watch acme', '--watch is for listening to the real sources: add --live'],
  ['--for 10m', '--for is for listening to the real sources: add --live'],
  ['--live --for soon', "--for takes a length of time such as 10m or 2h, not 'soon'"],
  ['--live --for 10', '--for takes a length of time'],
  ['--live --port 8080', 'add --stay'],
])('%s is refused in one line', (line, reason) => {
  const read = () => readArguments(line.split(' '));
  expect(read).toThrow(ArgumentsInvalid);
  expect(read).toThrow(reason);
  expect(read).not.toThrow(/\n/);
});

test.for(['0', '-1', 'fast', '', ' ', 'Infinity', 'NaN', '60x'])("a speed of '%s' is refused", (speed) => {
  expect(() => readArguments([`--speed=${speed}`])).toThrow(`--speed takes a number above 0`);
  expect(() => readArguments([`--speed=${speed}`])).toThrow(ArgumentsInvalid);
});

test.for(['-1', '65536', '80.5', 'http', '', '0x50'])("a port of '%s' is refused", (port) => {
  expect(() => readArguments(['--stay', `--port=${port}`])).toThrow('--port takes a whole number from 0');
});

test('a port without the page that it is for is refused', () => {
  expect(() => readArguments(['--port', '8080'])).toThrow('add --stay');
});

test('what it does not know is refused, with all that it does know', () => {
  expect(() => readArguments(['--sped', '60'])).toThrow(/--sped[\s\S]*--speed N[\s\S]*--port N[\s\S]*--watch NAME/);
});
