import { type Form, forms, importTime } from './import-time.ts';

/** A Lambda, and where its code is in each form. */
export interface Measured {
  readonly name: string;
  readonly files: Readonly<Record<Form, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Imports both forms of a Lambda in fresh processes, one process at a time.
 * @returns milliseconds, the median of each form
 * @throws ImportFailed
 */
export async function medianImportTimes(lambda: Measured, runs: number): Promise<Readonly<Record<Form, number>>> {
  const { name, files, environment } = lambda;
  const times: Record<Form, number[]> = { bundled: [], unbundled: [] };
  for (let run = 0; run < runs; run++) {
    // In turn, and each goes first every other time: whatever else the machine does, it does to both.
    for (const form of run % 2 === 0 ? forms : forms.toReversed()) {
      times[form].push(await importTime({ lambda: name, form, file: files[form], environment }));
    }
  }
  return { bundled: median(times.bundled), unbundled: median(times.unbundled) };
}

/** Of an even number of values, what lies halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
