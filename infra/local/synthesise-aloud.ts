import type { Desk } from '../../functions/contracts/desk.ts';
import { synthesise } from './synthesise.ts';
import { write } from './terminal.ts';

/** Synthesises with a word about what takes so long. @throws SynthesisFailed */
export async function synthesiseAloud(desk: Desk, assembly: string): Promise<void> {
  const startedAt = performance.now();
  write('Synthesising the CDK app…');
  await synthesise(desk, assembly, (name) => write(`  bundling ${name}`));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  write(`Synthesised in ${seconds} s. The local desk runs this very template.`);
}
