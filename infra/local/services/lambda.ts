import type { Clock } from '../clock.ts';
import { type FunctionDefinition, LambdaSandbox } from './lambda-sandbox.ts';

export type { FunctionDefinition } from './lambda-sandbox.ts';

/** One entry of a function's log. */
export interface LogLine {
  readonly functionName: string;
  /** Of the invocation that wrote it; none where the module was being loaded. */
  readonly requestId: string | undefined;
  /** `TRACE`, `DEBUG`, `INFO`, `WARN` or `ERROR`; the line's own where it is JSON with a level. */
  readonly level: string;
  /** The line's own where it is JSON with a message, else the whole line. */
  readonly message: string;
  /** As it was written. */
  readonly line: string;
}

export interface LambdaRuntimeOptions {
  readonly clock: Clock;
  readonly log: (line: LogLine) => void;
  /** Invocations of one function that run at once; more wait in line. @default 2 */
  readonly workersPerFunction?: number;
}

interface Fleet {
  readonly definition: FunctionDefinition;
  readonly idle: LambdaSandbox[];
  readonly all: Set<LambdaSandbox>;
  readonly waiting: (() => void)[];
  running: number;
}

const ARN = 'arn:aws:lambda:us-east-1:000000000000:function:';

/** Runs the real bundles, each in worker threads of its own, with the desk's time as their `Date`. */
export class LambdaRuntime {
  readonly #options: Required<LambdaRuntimeOptions>;
  readonly #fleets = new Map<string, Fleet>();
  readonly #time = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  #invocations = 0;
  #closed = false;

  constructor(options: LambdaRuntimeOptions) {
    this.#options = { workersPerFunction: 2, ...options };
    // A worker has the time zone that its process had when it started, whatever its own TZ says. Lambda's is UTC.
    process.env.TZ = 'UTC';
    this.advanceTo(options.clock.now());
  }

  /** Tells the workers the time, in milliseconds since the epoch. Each invocation does so too, from the clock. */
  advanceTo(now: number): void {
    new Float64Array(this.#time)[0] = now;
  }

  define(definition: FunctionDefinition): void {
    if (this.#fleets.has(definition.name)) throw new Error(`there are two functions ${definition.name}`);
    this.#fleets.set(definition.name, { definition, idle: [], all: new Set(), waiting: [], running: 0 });
  }

  /** @returns the handler's result after its way through JSON. Rejects with `LambdaFunctionError`. */
  async invoke(name: string, payload: unknown): Promise<unknown> {
    const fleet = this.#fleets.get(name);
    if (fleet === undefined) throw new Error(`there is no function ${name}`);
    await this.#turn(fleet);
    if (this.#closed) throw new Error('the Lambda runtime is closed');
    const sandbox = this.#take(fleet);
    try {
      this.advanceTo(this.#options.clock.now());
      const result = await sandbox.invoke(requestId(++this.#invocations), ARN + name, JSON.stringify(payload ?? null));
      return JSON.parse(result);
    } finally {
      this.#giveBack(fleet, sandbox);
    }
  }

  /** Ends every worker; what is running or waiting rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    const fleets = [...this.#fleets.values()];
    for (const { waiting } of fleets) for (const wake of waiting.splice(0)) wake();
    await Promise.all(fleets.flatMap(({ all }) => [...all].map((sandbox) => sandbox.stop())));
  }

  async #turn(fleet: Fleet): Promise<void> {
    if (fleet.running >= this.#options.workersPerFunction) {
      await new Promise<void>((resolve) => fleet.waiting.push(resolve));
    } else {
      fleet.running++;
    }
  }

  #take(fleet: Fleet): LambdaSandbox {
    // The one that served last, as Lambda prefers: its caches are warm.
    for (let warm = fleet.idle.pop(); warm !== undefined; warm = fleet.idle.pop()) {
      if (warm.alive) return warm;
      fleet.all.delete(warm);
    }
    const { definition } = fleet;
    const sandbox = new LambdaSandbox(definition, this.#time, (level, line, requestId) =>
      this.#options.log({ functionName: definition.name, requestId, level, message: line, line, ...ownFields(line) }),
    );
    fleet.all.add(sandbox);
    return sandbox;
  }

  #giveBack(fleet: Fleet, sandbox: LambdaSandbox): void {
    fleet.idle.push(sandbox);
    const next = fleet.waiting.shift();
    if (next) next();
    else fleet.running--;
  }
}

/** The level and message of a line that a structured logger wrote. */
function ownFields(line: string): { readonly level?: string; readonly message?: string } {
  if (!line.startsWith('{')) return {};
  try {
    const { level, message } = JSON.parse(line);
    return {
      ...(typeof level === 'string' ? { level: level.toUpperCase() } : {}),
      ...(typeof message === 'string' ? { message } : {}),
    };
  } catch {
    return {};
  }
}

/** Counted, so that the same run has the same ids, in the form that Lambda's have. */
const requestId = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
