import { readFileSync } from 'node:fs';
import { Desk } from '../functions/contracts/desk.ts';
import desk from './config/desk.ts';
import { overheardApp } from './overheard-app.ts';

/**
 * Another desk than the team's own, as a JSON file: the local desk uses it to listen to other watches. It comes of a desk
 * that was checked; a rule for watches that it lacks is never taken, and no reason to refuse it.
 */
const deskFile = process.env.OVERHEARD_DESK_FILE;

overheardApp(deskFile === undefined ? desk : Desk.parse(JSON.parse(readFileSync(deskFile, 'utf8')))).app.synth();
