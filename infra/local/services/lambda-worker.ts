// Runs in a worker thread: what Lambda's own runtime does between the service and a bundle.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import { compileFunction, constants } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionFailure, Invocation, Setup, WorkerReport } from './lambda-messages.ts';
import { installVirtualDate } from './virtual-date.ts';

type Handler = (event: unknown, context: object) => unknown;

const setup = workerData as Setup;
const desk = parentPort;
if (desk === null) throw new Error('this file is for a worker thread');

const tell = (report: WorkerReport): void => desk.postMessage(report);

const time = new Float64Array(setup.time);
installVirtualDate(() => time[0] ?? 0);
captureOutput();

try {
  const handler = loadHandler();
  desk.on('message', (invocation: Invocation) => void run(handler, invocation));
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'broken', failure: asFailure(error) });
}

async function run(handler: Handler, invocation: Invocation): Promise<void> {
  let result: unknown;
  try {
    result = await handler(JSON.parse(invocation.payload), contextOf(invocation));
  } catch (error) {
    return tell({ type: 'failed', failure: asFailure(error) });
  }
  try {
    tell({ type: 'result', result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    tell({ type: 'failed', failure: { ...asFailure(error), errorType: 'Runtime.MarshalError' } });
  }
}

function contextOf({ requestId, functionArn, timeoutMs }: Invocation): object {
  const end = performance.now() + timeoutMs;
  const { env } = process;
  return {
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: functionArn,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: requestId,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(end - performance.now())),
  };
}

/**
 * Compiles the bundle as CommonJS by hand: `require` would ask the nearest package.json, and an assembly that lies
 * inside a project of ES modules gets the wrong answer there, where /var/task has none.
 */
function loadHandler(): Handler {
  const dot = setup.handler.lastIndexOf('.');
  const file = resolve(setup.codeDir, `${setup.handler.slice(0, dot)}.js`);
  const name = setup.handler.slice(dot + 1);
  const compiled = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  );
  const module: { exports: Record<string, unknown> } = { exports: {} };
  compiled.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  const handler = module.exports[name];
  if (typeof handler === 'function') return handler as Handler;
  throw Object.assign(new Error(`${setup.handler} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
}

function asFailure(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: format(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

/** A call of `console` is one entry of the log, whatever its lines; what is written to a stream is one a line. */
function captureOutput(): void {
  const levels = { debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR', trace: 'TRACE' } as const;
  for (const method of Object.keys(levels) as (keyof typeof levels)[]) {
    console[method] = (...values: unknown[]) => tell({ type: 'log', level: levels[method], text: format(...values) });
  }
  process.stdout.write = writeTo('INFO');
  process.stderr.write = writeTo('ERROR');
}

function writeTo(level: string): typeof process.stdout.write {
  return (chunk: string | Uint8Array, encoding?: unknown, written?: unknown): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    for (const line of text.split('\n')) if (line !== '') tell({ type: 'log', level, text: line });
    const done = typeof encoding === 'function' ? encoding : written;
    if (typeof done === 'function') done();
    return true;
  };
}
