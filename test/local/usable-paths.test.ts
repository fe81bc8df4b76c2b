import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPaths, PathRefused } from '../../infra/local/usable-paths.ts';
import { ownFolder } from '../fixtures/played.ts';

const folder = ownFolder();
const file = join(folder, 'file');
writeFileSync(file, '');

test('a folder for the data is made, and a file for the summary may be there already', () => {
  const data = join(folder, 'new', 'one');
  checkPaths({ data, json: file });
  expect(existsSync(data)).toBe(true);
  checkPaths({});
});

test.each([
  ['a file instead of a folder', { data: file }, /^--data .* can't be used as a folder: /],
  ['a folder below a file', { data: join(file, 'below') }, /^--data .* can't be used as a folder: /],
  ['a folder instead of a file', { json: folder }, /^--json .* can't be written: it is a folder$/],
  ['a file in no folder', { json: join(folder, 'none', 'out.json') }, /^--json .* can't be written: /],
])('%s is refused before anything is built', (_, paths, message) => {
  expect(() => checkPaths(paths)).toThrow(PathRefused);
  expect(() => checkPaths(paths)).toThrow(message);
});
