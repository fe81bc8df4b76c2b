import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defences } from './defences.ts';

test.each(defences.map((defence) => [defence.name, defence] as const))(
  'what is taken out for "%s" stands exactly once in its file',
  (_, { file, find }) => {
    const source = readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');
    expect(source.split(find)).toHaveLength(2);
  },
);
