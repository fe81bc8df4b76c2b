import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../contracts/desk.ts';

/** The team's desk, as it was checked at synth and written beside the code of this function. */
export const readDesk = (taskRoot: string): Desk =>
  Desk.parse(JSON.parse(readFileSync(join(taskRoot, 'desk.json'), 'utf8')));
