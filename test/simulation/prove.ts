import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { layGround } from '../../infra/local/in-process/in-process-desk.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { simulatedDesk } from './desk.ts';
import { faultText } from './fault-plan.ts';
import { live } from './history.ts';
import { judge, type Verdict, violationsIn } from './judge.ts';
import { type ProveArguments, ProveArgumentsInvalid, readProveArguments } from './prove-arguments.ts';
import { shrink } from './shrink.ts';
import { Tally } from './tally.ts';

const project = resolve(import.meta.dirname, '../..');
const write = (line: string): void => void process.stdout.write(`${line}\n`);
/** Of so many broken histories the shortest plan is looked for; the others are named. */
const mostShrunk = 3;

async function main(options: ProveArguments): Promise<void> {
  const assembly = join(project, 'cdk.out/simulation');
  await synthesise(simulatedDesk, assembly, () => {}, { withCode: false });
  if (options.replay !== undefined) return stepByStep(assembly, options);

  const startedAt = performance.now();
  const tally = await proveAll(assembly, options);
  const minutes = (performance.now() - startedAt) / 60_000;
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(outcomeOf(tally)));
  write(`\n${tally.text}`);
  for (const verdict of tally.failing.slice(0, options.untilBroken ? 1 : mostShrunk)) await explain(assembly, verdict);
  const others = tally.failing.slice(mostShrunk).map(({ seed }) => seed);
  if (others.length > 0) write(`\nbroken too: the histories of the seeds ${others.slice(0, 50).join(', ')}`);
  write(`\n${Math.round(tally.histories / minutes)} histories a minute`);
  const [lost, twice, stuck] = (['lost', 'twice', 'stuck'] as const).map((kind) => tally.brokenAs(kind));
  write(`prove: ${tally.histories} histories, ${lost} lost, ${twice} twice, ${stuck} stuck`);
  if (tally.failing.length > 0) process.exitCode = 1;
}

/** How many histories there were, and what the first broken one broke. */
function outcomeOf({ histories, failing: [first] }: Tally): object {
  return { histories, seed: first?.seed, invariant: first?.violations[0]?.invariant, what: first?.violations[0]?.what };
}

/** Hands seeds to worker threads, one at a time, and counts what they answer. */
async function proveAll(assembly: string, options: ProveArguments): Promise<Tally> {
  const { runs, seed, untilBroken, workers = availableParallelism() } = options;
  // A history leaves a lot behind, and little of it for long: there is no hurry to look through all of the heap.
  setFlagsFromString('--initial-old-space-size=512');
  const tally = new Tally();
  let next = seed;
  const work = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { workerData: { assembly } });
      const goOn = (): void => {
        if (next >= seed + runs || (untilBroken && tally.failing.length > 0))
          void worker.terminate().then(() => done());
        else worker.postMessage(next++);
      };
      worker.on('error', fail);
      worker.on('message', (message: Verdict | 'ready') => {
        if (message !== 'ready') {
          tally.add(message);
          const [broken] = message.violations;
          if (broken !== undefined) write(`seed ${message.seed} breaks: ${broken.invariant}: ${broken.what}`);
          if (tally.histories % Math.max(100, Math.ceil(runs / 20)) === 0) {
            write(`${tally.histories} of ${runs} histories, ${tally.failing.length} broken`);
          }
        }
        goOn();
      });
    });
  await Promise.all(Array.from({ length: Math.min(workers, runs) }, work));
  return tally;
}

/** Looks for the shortest plan that still breaks the first broken invariant of a history, and tells how to see it. */
async function explain(assembly: string, { seed, faults, posts, violations }: Verdict): Promise<void> {
  const [first] = violations;
  if (first === undefined) return;
  const ground = await layGround(readDeclaration(assembly));
  const shrunk = await shrink({
    faults,
    posts,
    violation: first,
    again: async (left, without) => violationsIn(await live(ground, { seed, faults: left, without }), seed),
  });
  await ground.dynamo.close();
  write(`\nThe history of seed ${seed} breaks: ${first.invariant}`);
  for (const { kind, what } of shrunk.violations) write(`  ${kind}: ${what}`);
  write(`  ${faults.length} faults happened; these are enough:`);
  for (const fault of shrunk.faults) write(`    ${faultText(fault)}`);
  write('  step by step:');
  const without = shrunk.without.length === 0 ? '' : ` --without ${shrunk.without.join(',')}`;
  write(
    `    npm run prove -- --step-by-step --seed ${seed} --faults '${shrunk.faults.map(faultText).join(',')}'${without}`,
  );
}

async function stepByStep(assembly: string, { seed, replay }: ProveArguments): Promise<void> {
  const ground = await layGround(readDeclaration(assembly));
  const history = await live(ground, {
    seed,
    trace: write,
    without: replay?.without ?? [],
    ...(replay?.faults === undefined ? {} : { faults: replay.faults }),
  });
  const { violations } = await judge(history, seed);
  write('');
  if (violations.length === 0) write('Every invariant holds.');
  for (const { invariant, kind, what } of violations) write(`broken: ${invariant}\n  ${kind}: ${what}`);
  await ground.dynamo.close();
  if (violations.length > 0) process.exitCode = 1;
}

try {
  await main(readProveArguments(process.argv.slice(2)));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isTheirs = error instanceof ProveArgumentsInvalid || name === 'SynthesisFailed';
  process.stderr.write(`${isTheirs ? message : stack}\n`);
  process.exitCode = 1;
}
