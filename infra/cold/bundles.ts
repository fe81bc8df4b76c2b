import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readDeclaration } from '../local/cloud/declared.ts';
import { nameIn } from '../local/cloud/identities.ts';

/** A Lambda as it deploys. */
export interface Bundle {
  /** Its folder below `functions/handlers`, such as `search-mentions`. */
  readonly name: string;
  /** Its code; beside it lies what else goes into the task root. */
  readonly file: string;
  readonly bytes: number;
  /** What an upload or a download of the code takes, roughly: Lambda's zip is deflated as well. */
  readonly gzipBytes: number;
  /** The template's variables, references in it replaced by names of a laptop, and those of Lambda itself that are read. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The Lambdas of a synthesised assembly, by name.
 * @throws AssemblyUnreadable
 * @throws NotSupported
 */
export function readBundles(assembly: string): readonly Bundle[] {
  return readDeclaration(assembly)
    .of('AWS::Lambda::Function')
    .map(({ path, assetFolder = '', properties }) => {
      const file = join(assetFolder, 'index.js');
      const code = readFileSync(file);
      return {
        name: kebabCase(nameIn(path)),
        file,
        bytes: code.length,
        gzipBytes: gzipSync(code).length,
        environment: {
          AWS_REGION: 'us-east-1',
          ...properties.Environment?.Variables,
          LAMBDA_TASK_ROOT: assetFolder,
        },
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** `SearchMentions` is built from `search-mentions`. */
const kebabCase = (construct: string): string => construct.replace(/\B[A-Z]/g, '-$&').toLowerCase();
