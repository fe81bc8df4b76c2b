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
  expect(readArguments(['--speed', '0.5']).speed).toBe(0.5);
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
  expect(() => readArguments(['--sped', '60'])).toThrow(/--sped[\s\S]*--speed N[\s\S]*--port N/);
});
