import { writeFileSync } from 'node:fs';
import { publishedVersion } from '../../functions/contracts/published-events.ts';
import { incompatibilities } from './incompatibilities.ts';
import { publishedFiles } from './published-files.ts';

/** `npm run contracts`: writes the schemas of the published events, unless that would break those who read them. */
for (const { name, path, published, present } of publishedFiles()) {
  const broken = published === undefined ? [] : incompatibilities(published, present);
  if (broken.length > 0) {
    process.stderr.write(
      `${name} is left as it is: this change would break its readers.\n${broken.map((line) => `  ${line}\n`).join('')}` +
        `Undo it, or make version ${publishedVersion + 1} of it (functions/contracts/published/README.md).\n`,
    );
    process.exitCode = 1;
    continue;
  }
  writeFileSync(path, `${JSON.stringify(present, null, 2)}\n`);
  process.stdout.write(`${name} written\n`);
}
