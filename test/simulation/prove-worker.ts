// Runs in a worker thread: lives through the histories that it is handed, and says what each came to.
import { parentPort, workerData } from 'node:worker_threads';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { layGround } from '../../infra/local/in-process/in-process-desk.ts';
import { live } from './history.ts';
import { judge } from './judge.ts';

// Faults are errors by the thousand, and nobody reads where they were made.
Error.stackTraceLimit = 0;

const { assembly } = workerData as { readonly assembly: string };
const ground = await layGround(readDeclaration(assembly));

parentPort?.on('message', async (seed: number) => {
  parentPort?.postMessage(await judge(await live(ground, { seed }), seed));
});
parentPort?.postMessage('ready');
