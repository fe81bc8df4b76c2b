// Runs in a process of its own, and imports a Lambda's code as Lambda's runtime does: CommonJS by `require`, ES modules
// by `import`, from an ES module.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What the process tells its parent, once. */
export interface Imported {
  readonly ms: number;
}

const [file = ''] = process.argv.slice(2);
const require = createRequire(import.meta.url);

const startedAt = performance.now();
const { handler } = file.endsWith('.mjs') ? await import(pathToFileURL(file).href) : require(file);
const ms = performance.now() - startedAt;

if (typeof handler !== 'function') throw new Error(`${file} exports no handler`);
process.send?.({ ms } satisfies Imported);
