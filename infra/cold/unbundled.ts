import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const project = resolve(import.meta.dirname, '../..');

/** Leaves every import of ours to Node, under the name that the imported file has once it is compiled. */
const everyFileByItself: Plugin = {
  name: 'every-file-by-itself',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.mjs'), external: true },
    );
  },
};

/**
 * Compiles each file of `functions/` to a file of its own, packages imported from where npm installed them. They become
 * the ES modules that they are written as: @middy/core can't be required, so they do not run as CommonJS unbundled.
 * @param folder where to; below the project, so that Node finds `node_modules` from there
 * @returns where the code of a Lambda is, by its name such as `search-mentions`
 */
export async function compileUnbundled(folder: string): Promise<(lambda: string) => string> {
  await build({
    absWorkingDir: project,
    entryPoints: ['functions/**/*.ts'],
    outbase: 'functions',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // Only what is bundled asks a plugin about its imports; as none is taken in, every file stays by itself.
    bundle: true,
    packages: 'external',
    plugins: [everyFileByItself],
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'error',
  });
  return (lambda) => join(folder, 'handlers', lambda, `${lambda}.lambda.mjs`);
}
