import type { VirtualClock } from './clock.ts';
import type { Declaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import type { FunctionDefinition } from './services/lambda.ts';
import type { Queues } from './services/queue.ts';

/** Runs the code of functions: in worker threads with the real bundles, or wherever else a handler can be called. */
export interface FunctionRuntime {
  define(definition: FunctionDefinition): void;
  /** Rejects with the function's own error. */
  invoke(name: string, payload: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** One invocation that has ended. */
export interface Invocation {
  /** The last part of the function's path in the construct tree: `SearchMentions`. */
  readonly handler: string;
  readonly payload: unknown;
  /** Undefined where it failed. */
  readonly result?: unknown;
  readonly failure?: Error;
}

export interface FunctionsOptions {
  readonly clock: VirtualClock;
  readonly declaration: Declaration;
  readonly queues: Queues;
  readonly runtime: FunctionRuntime;
  /** Variables that every function has here, over the template's; asked when a function is first called. */
  readonly environment: () => Readonly<Record<string, string>>;
  readonly biller: { invoked(invocation: Invocation): void };
  readonly onInvocation: (invocation: Invocation) => void;
}

/** Lambda waits a minute before it repeats an asynchronous call, then two. */
const asyncDelayMs = 60_000;

/** The functions of the template: called for an answer, or asynchronously with retries and a destination for failures. */
export class Functions {
  readonly #options: FunctionsOptions;
  readonly #handlers = new Map<string, string>();
  readonly #asynchronous = new Map<string, { readonly retries: number; readonly onFailure?: string }>();
  #isDefined = false;

  constructor(options: FunctionsOptions) {
    this.#options = options;
    for (const { logicalId, path } of options.declaration.of('AWS::Lambda::Function')) {
      this.#handlers.set(logicalId, nameIn(path));
    }
    for (const { properties } of options.declaration.of('AWS::Lambda::EventInvokeConfig')) {
      const onFailure = properties.DestinationConfig?.OnFailure.Destination;
      this.#asynchronous.set(properties.FunctionName, {
        retries: properties.MaximumRetryAttempts,
        ...(onFailure === undefined ? {} : { onFailure: nameIn(onFailure) }),
      });
    }
  }

  /** The handler of a function: `SearchMentions`. */
  handlerOf(name: string): string | undefined {
    return this.#handlers.get(name);
  }

  /** Calls a function and waits for its answer; rejects with its own error. */
  async invoke(name: string, payload: unknown): Promise<unknown> {
    const { clock, runtime } = this.#options;
    const handler = this.#handlers.get(name);
    if (handler === undefined) throw new Error(`the template has no function ${name}`);
    this.#define();
    try {
      const result = await clock.hold(runtime.invoke(name, payload));
      this.#ended({ handler, payload, result });
      return result;
    } catch (error) {
      this.#ended({ handler, payload, failure: error as Error });
      throw error;
    }
  }

  /** Hands an event over and returns; what becomes of it is Lambda's business. */
  invokeLater(name: string, payload: unknown, attempt = 0): void {
    const { clock, queues } = this.#options;
    this.invoke(name, payload).catch((error: Error) => {
      const { retries = 2, onFailure } = this.#asynchronous.get(name) ?? {};
      if (attempt < retries) {
        clock.after(asyncDelayMs * (attempt + 1), () => this.invokeLater(name, payload, attempt + 1));
      } else if (onFailure !== undefined) {
        queues.send(onFailure, JSON.stringify({ function: name, error: error.name, requestPayload: payload }));
      }
    });
  }

  close(): Promise<void> {
    return this.#options.runtime.close();
  }

  #ended(invocation: Invocation): void {
    this.#options.biller.invoked(invocation);
    this.#options.onInvocation(invocation);
  }

  #define(): void {
    if (this.#isDefined) return;
    this.#isDefined = true;
    const { declaration, runtime, environment } = this.#options;
    for (const { logicalId, assetFolder, properties } of declaration.of('AWS::Lambda::Function')) {
      runtime.define({
        name: logicalId,
        codeDir: assetFolder ?? '',
        handler: properties.Handler,
        environment: {
          ...properties.Environment?.Variables,
          ...environment(),
          // Tells callers apart at the gateway.
          AWS_ACCESS_KEY_ID: logicalId,
          AWS_SECRET_ACCESS_KEY: 'local',
        },
        timeoutMs: properties.Timeout * 1000,
        memoryMb: properties.MemorySize,
      });
    }
  }
}
