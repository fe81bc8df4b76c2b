import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Executions } from './executions.ts';

const Kept = z.array(
  z.object({
    machine: z.string(),
    name: z.string(),
    input: z.unknown(),
    status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT']),
  }),
);

const fileIn = (folder: string): string => join(folder, 'executions.json');

/** Writes down the Standard executions: their names stay taken, and those that wait go on in the next run. */
export function keepExecutions(folder: string, executions: Executions): void {
  const kept = executions.standard.map(({ machine, name, input, status }) => ({ machine, name, input, status }));
  writeFileSync(fileIn(folder), JSON.stringify(kept));
}

/**
 * Adds an execution to those that wait, unless its name is taken: the next run starts it.
 * @param machine its logical id
 */
export function addKeptExecution(folder: string, machine: string, name: string, input: unknown): void {
  const kept = keptIn(folder);
  if (kept.some((each) => each.machine === machine && each.name === name)) return;
  const file = fileIn(folder);
  writeFileSync(`${file}.new`, JSON.stringify([...kept, { machine, name, input, status: 'RUNNING' }]));
  renameSync(`${file}.new`, file);
}

/** Takes up what an earlier run kept. One that waited starts from its beginning, which every step of it survives. */
export function restoreExecutions(folder: string, executions: Executions): void {
  executions.restore(keptIn(folder));
}

function keptIn(folder: string): z.infer<typeof Kept> {
  const file = fileIn(folder);
  return existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
