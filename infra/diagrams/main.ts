import { writeFileSync } from 'node:fs';
import { drawnDefinitions } from './drawn-definitions.ts';
import { workflowsPage, workflowsPagePath } from './workflows-page.ts';

/** `npm run diagrams`: writes the page that explains the workflows. */
writeFileSync(workflowsPagePath, workflowsPage(drawnDefinitions()));
process.stdout.write('workflows/README.md written\n');
