import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Defence } from './defence.ts';
import { defences } from './defences.ts';

const project = resolve(import.meta.dirname, '../../..');
const parts = [
  'functions',
  'workflows',
  'infra',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
];
const write = (line: string): void => void process.stdout.write(`${line}\n`);

interface Caught {
  readonly histories: number;
  readonly invariant?: string;
  readonly what?: string;
}

/** A copy of the project that defences can be taken out of. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'overheard-teeth-'));
  for (const part of parts) cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Takes the defence out, lets histories happen until one breaks, and puts it back. */
async function without({ file, find, replace }: Defence, copy: string, runs: number): Promise<Caught> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} no longer holds once: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    return await prove(copy, runs);
  } finally {
    writeFileSync(path, source);
  }
}

function prove(copy: string, runs: number): Promise<Caught> {
  const found = join(copy, 'proved.json');
  const args = ['test/simulation/prove.ts', '--runs', String(runs), '--until-broken', '--json', found];
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', fail).on('close', () => {
      try {
        settle(JSON.parse(readFileSync(found, 'utf8')) as Caught);
        rmSync(found);
      } catch {
        fail(new Error(`the proof itself failed:\n${said}`));
      }
    });
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '500' }, only: { type: 'string' } } });
  const { only } = values;
  const chosen = defences.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`no defence is called '${only}': ${defences.map(({ name }) => name).join(', ')}`);
  const copy = copyProject();
  let missed = 0;
  try {
    for (const defence of chosen) {
      const { histories, invariant, what } = await without(defence, copy, Number(values.runs));
      if (invariant === undefined) missed++;
      write(`${defence.name}: ${defence.against}`);
      if (invariant === undefined) write(`  NOT CAUGHT in ${histories} histories`);
      else write(`  caught after ${histories} histories: ${invariant}\n    ${what}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  write(`teeth: ${chosen.length} defences removed, ${chosen.length - missed} caught, ${missed} not`);
  if (missed > 0) process.exitCode = 1;
}

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
