import { readFileSync } from 'node:fs';
import { defineDesk } from './config/define-desk.ts';
import desk from './config/desk.ts';
import { overheardApp } from './overheard-app.ts';

/** Another desk than the team's own, as a JSON file: the local desk uses it to add the watches of a replayed file. */
const deskFile = process.env.OVERHEARD_DESK_FILE;

overheardApp(deskFile === undefined ? desk : defineDesk(JSON.parse(readFileSync(deskFile, 'utf8')))).app.synth();
