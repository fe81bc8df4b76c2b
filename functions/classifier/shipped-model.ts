import { join } from 'node:path';

/** What `npm run train` writes, and what stands beside the code of the Lambda that classifies. */
const folder = join(import.meta.dirname, 'model');

export const weightsFile = join(folder, 'weights.bin');
export const fiveFoldFile = join(folder, 'five-fold.json');
