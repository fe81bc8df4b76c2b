import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import team from '../config/desk.ts';
import { type BenchArguments, BenchArgumentsInvalid, readBenchArguments } from './bench/arguments.ts';
import { busyBrand } from './bench/busy-brand.ts';
import { runInProcess } from './bench/in-process-run.ts';
import { type Load, runLocally } from './bench/local-run.ts';
import { repeatedDay } from './bench/repeated-day.ts';
import { callsPerPost, callsText, rateText, ratioText, timeTableText } from './bench/report.ts';
import { dynaliteRate, ourRate } from './bench/table-rival.ts';
import { timeTable } from './bench/where-time-goes.ts';
import { readDeclaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import { compileQuery } from './outside/x/query.ts';
import type { Post } from './outside/x.ts';
import { readReplay } from './replay-file.ts';
import { deskFor } from './replay-watches.ts';
import { synthesise } from './synthesise.ts';
import { tuneForManyIsolates } from './v8-flags.ts';

const project = resolve(import.meta.dirname, '../..');
/** Posts a second that the desk is to reach on two cores. */
const wantedPerSecond = 150;
/** A busy brand's posts take a fifth of the work each. */
const busyPostsPerPost = 5;
const ticketsForTables = 2_000;

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(options: BenchArguments): Promise<void> {
  tuneForManyIsolates();
  const posts = await postsFor(options);
  const { desk, matches } = deskFor(team, posts, compileQuery);
  const assembly = join(project, 'cdk.out/bench');
  const startedAt = performance.now();
  await synthesise(desk, assembly, () => {});
  write(
    `${posts.length} posts on ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before it starts. ` +
      `Synthesised and bundled in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
  );
  const replay = { posts, lines: posts.length, duplicates: 0, bad: [], isRenumbered: false };
  await benchDesk({ assembly, desk, replay, matches });
  await benchBusyBrand(options.posts);
  await benchTables();
  rmSync(assembly, { recursive: true });
}

async function postsFor({ posts, replay }: BenchArguments): Promise<readonly Post[]> {
  return replay === undefined ? repeatedDay(posts) : (await readReplay(replay)).posts.slice(0, posts);
}

async function benchDesk(load: Load): Promise<void> {
  const { assembly, desk, replay } = load;
  const { posts } = replay;
  const ours = await runLocally(load, { profiled: false });
  const rival = await runInProcess({ assembly, desk, posts });
  const perSecond = (posts.length / ours.use.realMs) * 1000;
  write('\nThe whole path, bundles in isolates of their own, over HTTP:');
  write(`  ${rateText(ours.use, posts.length)}; ${ratioText(perSecond, wantedPerSecond)} what is wanted`);
  write('Its rival, the same handlers, template and tables in one thread:');
  write(`  ${rateText(rival.use, posts.length)}; triaged ${rival.triaged}, ours ${ours.summary.posts.triaged}`);
  write(`  HTTP and isolates take ${ratioText(ours.use.cpuMs, rival.use.cpuMs)} the processor time.`);

  const profiled = await runLocally(load, { profiled: true });
  const functions = readDeclaration(assembly).of('AWS::Lambda::Function');
  const names = new Map(functions.map(({ logicalId, path }) => [logicalId, nameIn(path)]));
  const table = timeTable(profiled.use, posts.length, (thread) => names.get(thread) ?? thread);
  write(
    '\nWhere time goes, in ms of processor time a post (a second run, watched; waking a thread looks dearer than it is):',
  );
  write(timeTableText(table));
  write('\nCalls a post:');
  write(callsText(ours.summary.calls, posts.length));
}

/** The same path where posts come close together, and most of them open no ticket. */
async function benchBusyBrand(day: number): Promise<void> {
  const { desk, posts } = busyBrand(team, day * busyPostsPerPost);
  const assembly = join(project, 'cdk.out/bench-busy');
  await synthesise(desk, assembly, () => {});
  const replay = { posts, lines: posts.length, duplicates: 0, bad: [], isRenumbered: false };
  const { use, summary } = await runLocally({ assembly, desk, replay, matches: () => true }, { profiled: false });
  const perSecond = (posts.length / use.realMs) * 1000;
  write(`\nA brand of a million posts a month, 30% of them routed and 2% tickets, ${posts.length} posts:`);
  write(`  ${rateText(use, posts.length)}; ${ratioText(perSecond, wantedPerSecond)} what is wanted`);
  write(`  ${callsPerPost(summary.calls, posts.length)} calls a post`);
  rmSync(assembly, { recursive: true });
}

async function benchTables(): Promise<void> {
  const rival = await dynaliteRate(ticketsForTables);
  const ours = await ourRate(ticketsForTables);
  write('\nThe tables, warm, eight calls at a time:');
  write(`  ${ours.toFixed(0)} calls a second; dynalite behind its own HTTP server ${rival.toFixed(0)}`);
  write(`  ${ratioText(ours, rival)} the rival`);
}

try {
  await main(readBenchArguments(process.argv.slice(2)));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isOurs = ['SynthesisFailed', 'NotSupported', 'AssemblyUnreadable', 'NothingToPlay'].includes(name);
  process.stderr.write(
    `${error instanceof BenchArgumentsInvalid ? message : isOurs ? `${name}: ${message}` : stack}\n`,
  );
  process.exitCode = 1;
}
