import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Desk } from '../../functions/contracts/desk.ts';

const project = resolve(import.meta.dirname, '../..');

/** CDK's own switch: no stack has its code bundled. */
const withoutCode = { CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [] }) };

/** `cdk synth` without the command line around it failed; its own words are the message. */
export class SynthesisFailed extends Error {
  override readonly name = 'SynthesisFailed';
}

/**
 * Synthesises the CDK app for a desk, with the code bundled, as it would be deployed.
 * @param folder where to; what was there is replaced
 * @param onBundle told the name of each function whose code is being bundled
 * @param options without code it takes a third of the time, and functions have to be run in some other way
 * @throws SynthesisFailed
 */
export async function synthesise(
  desk: Desk,
  folder: string,
  onBundle: (name: string) => void,
  { withCode = true }: { readonly withCode?: boolean } = {},
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const deskFile = join(folder, 'local-desk.json');
  writeFileSync(deskFile, JSON.stringify(desk));
  const synth = spawn(process.execPath, ['infra/app.ts'], {
    cwd: project,
    env: { ...process.env, ...(withCode ? {} : withoutCode), CDK_OUTDIR: folder, OVERHEARD_DESK_FILE: deskFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  synth.stderr.setEncoding('utf8');
  synth.stderr.on('data', (text: string) => {
    said.push(text);
    for (const [, name] of text.matchAll(/Bundling asset \S*\/(\w+)\/Code/g)) if (name !== undefined) onBundle(name);
  });
  const code = await new Promise((settle, fail) => synth.on('error', fail).on('close', settle));
  if (code !== 0) throw new SynthesisFailed(said.join('').trim() || `node infra/app.ts ended with ${code}`);
}
