// Runs in a worker thread: lives through the histories that it is handed, and says what each came to.
import { parentPort, workerData } from 'node:worker_threads';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { layGround } from '../../infra/local/in-process/in-process-desk.ts';
import { live } from './history.ts';
import { judge } from './judge.ts';

// Faults are errors by the thousand, and nobody reads where they were made.
Error.stackTraceLimit = 0;

/** Dynalite never closes the iterator of a scan, and each holds the tables as they were: new ground now and then. */
const historiesPerGround = 100;

const { assembly } = workerData as { readonly assembly: string };
const declaration = readDeclaration(assembly);
let ground = await layGround(declaration);
let histories = 0;

parentPort?.on('message', async (seed: number) => {
  if (++histories % historiesPerGround === 0) {
    await ground.dynamo.close();
    ground = await layGround(declaration);
  }
  parentPort?.postMessage(await judge(await live(ground, { seed }), seed));
});
parentPort?.postMessage('ready');
