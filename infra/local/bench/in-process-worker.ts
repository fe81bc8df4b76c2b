// Runs in a worker thread, because the handlers' logger takes its level from the environment when it is loaded.
import { parentPort, workerData } from 'node:worker_threads';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { RouteOutput } from '../../../functions/contracts/triage.ts';
import { chance } from '../chance.ts';
import { readDeclaration } from '../cloud/declared.ts';
import { InProcessDesk, layGround } from '../in-process/in-process-desk.ts';
import { Meter } from '../meter.ts';
import { startPeople } from '../outside/people.ts';
import { pretendedSecrets } from '../outside/pretended-secrets.ts';
import { compileQuery } from '../outside/x/query.ts';
import type { Post } from '../outside/x.ts';
import { deskFor } from '../replay-watches.ts';

export interface InProcessLoad {
  readonly assembly: string;
  readonly desk: Desk;
  readonly posts: readonly Post[];
}

export interface InProcessOutcome {
  readonly triaged: number;
}

/** As long before the first post and after the last as `play` goes. */
const leadMs = 10 * 60_000;
const afterMs = 24 * 3_600_000;

const { assembly, desk, posts } = workerData as InProcessLoad;
const times = posts.map(({ created_at }) => Date.parse(created_at));
let triaged = 0;
let drawn = 0;
const ground = await layGround(readDeclaration(assembly));
const { clock, cloud, putEvent } = new InProcessDesk({
  ground,
  desk,
  start: Math.floor(((times[0] ?? 0) - leadMs) / leadMs) * leadMs,
  x: { posts, matches: deskFor(desk, posts, compileQuery).matches },
  meter: new Meter(),
  random: () => chance('bench', drawn++),
  secrets: pretendedSecrets,
  onInvocation: ({ handler, result }) => {
    if (handler !== 'RouteMentions') return;
    for (const newly of Object.values(RouteOutput.parse(result).triaged)) triaged += newly;
  },
});
startPeople({ clock, bus: cloud.bus, putEvent }, desk, 1);
cloud.startSchedules();
await clock.runUntil((times.at(-1) ?? 0) + afterMs);
parentPort?.postMessage({ triaged } satisfies InProcessOutcome);
