import type { VirtualClock } from './clock.ts';
import type { Declaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import { LambdaRuntime, type LogLine } from './services/lambda.ts';
import type { Queues } from './services/queue.ts';

/** One invocation that has ended. */
export interface Invocation {
  /** The last part of the function's path in the construct tree: `SearchMentions`. */
  readonly handler: string;
  readonly memoryMb: number;
  readonly payload: unknown;
  /** Undefined where it failed. */
  readonly result?: unknown;
  readonly failure?: Error;
}

export interface FunctionsOptions {
  readonly clock: VirtualClock;
  readonly declaration: Declaration;
  readonly queues: Queues;
  /** Variables that are the same for every function here: where AWS, X and Slack are. They win over the template's. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: LogLine) => void;
  readonly onInvocation: (invocation: Invocation) => void;
}

/** Lambda waits a minute before it repeats an asynchronous call, then two. */
const asyncDelayMs = 60_000;

/** The functions of the template: called for an answer, or asynchronously with retries and a destination for failures. */
export class Functions {
  readonly #options: FunctionsOptions;
  readonly #runtime: LambdaRuntime;
  readonly #handlers = new Map<string, { readonly handler: string; readonly memoryMb: number }>();
  readonly #asynchronous = new Map<string, { readonly retries: number; readonly onFailure?: string }>();

  constructor(options: FunctionsOptions) {
    this.#options = options;
    const { clock, declaration, environment, log } = options;
    this.#runtime = new LambdaRuntime({ clock, log });
    for (const { logicalId, path, assetFolder, properties } of declaration.of('AWS::Lambda::Function')) {
      this.#handlers.set(logicalId, { handler: nameIn(path), memoryMb: properties.MemorySize });
      this.#runtime.define({
        name: logicalId,
        codeDir: assetFolder ?? '',
        handler: properties.Handler,
        environment: {
          ...properties.Environment?.Variables,
          ...environment,
          // Tells callers apart at the gateway.
          AWS_ACCESS_KEY_ID: logicalId,
          AWS_SECRET_ACCESS_KEY: 'local',
        },
        timeoutMs: properties.Timeout * 1000,
        memoryMb: properties.MemorySize,
      });
    }
    for (const { properties } of declaration.of('AWS::Lambda::EventInvokeConfig')) {
      const onFailure = properties.DestinationConfig?.OnFailure.Destination;
      this.#asynchronous.set(properties.FunctionName, {
        retries: properties.MaximumRetryAttempts,
        ...(onFailure === undefined ? {} : { onFailure: nameIn(onFailure) }),
      });
    }
  }

  /** Calls a function and waits for its answer; rejects with its own error. */
  async invoke(name: string, payload: unknown): Promise<unknown> {
    const known = this.#handlers.get(name);
    if (known === undefined) throw new Error(`the template has no function ${name}`);
    try {
      const result = await this.#options.clock.hold(this.#runtime.invoke(name, payload));
      this.#options.onInvocation({ ...known, payload, result });
      return result;
    } catch (error) {
      this.#options.onInvocation({ ...known, payload, failure: error as Error });
      throw error;
    }
  }

  /** Hands an event over and returns; what becomes of it is Lambda's business. */
  invokeLater(name: string, payload: unknown, attempt = 0): void {
    this.invoke(name, payload).catch((error: Error) => {
      const { retries = 2, onFailure } = this.#asynchronous.get(name) ?? {};
      if (attempt < retries) {
        this.#options.clock.after(asyncDelayMs * (attempt + 1), () => this.invokeLater(name, payload, attempt + 1));
      } else if (onFailure !== undefined) {
        this.#options.queues.send(
          onFailure,
          JSON.stringify({ function: name, error: error.name, requestPayload: payload }),
        );
      }
    });
  }

  /** The handler of a function: `SearchMentions`. */
  handlerOf(name: string): string | undefined {
    return this.#handlers.get(name)?.handler;
  }

  /** Tells the functions the time. */
  advanceTo(now: number): void {
    this.#runtime.advanceTo(now);
  }

  close(): Promise<void> {
    return this.#runtime.close();
  }
}
