import type { Context } from 'aws-lambda';
import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import type { ConcurrencyLimit } from '../concurrency-limit.ts';
import type { FunctionRuntime } from '../functions.ts';
import { type Intercept, straight } from '../intercept.ts';
import type { PretendedSlack } from '../outside/slack.ts';
import type { PretendedX, XAnswer, XRequest } from '../outside/x.ts';
import { type FunctionDefinition, LambdaFunctionError } from '../services/lambda-sandbox.ts';
import type { Service } from '../services/service.ts';
import { type Handler, handlerOf } from './handlers.ts';
import type { InProcessClock } from './in-process-clock.ts';
import { LambdaProcess } from './lambda-process.ts';
import { slackTransport } from './slack-transport.ts';
import { xFilesTransport } from './x-files-transport.ts';
import { xTransport } from './x-transport.ts';

export interface InProcessRuntimeOptions {
  readonly clock: InProcessClock;
  readonly desk: Desk;
  /** The construct of a function, `SearchMentions`, by its logical id. */
  readonly constructOf: (name: string) => string;
  readonly service: Service;
  readonly x: Pick<PretendedX, 'answer'>;
  readonly slack: Pick<PretendedSlack, 'answer'>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** @default nothing stands in between */
  readonly intercept?: Intercept;
  /** @default the embedded classifier */
  readonly classifier?: Classifier;
  /** How far the clock of a process that starts now is off, in milliseconds. @default not at all */
  readonly skew?: () => number;
  /** How many invocations may be under way at once. @default any number */
  readonly concurrency?: ConcurrencyLimit;
  /** How long an invocation takes at least, in virtual milliseconds. @default as long as its calls do */
  readonly leastMs?: (construct: string, payload: unknown) => number;
}

interface Instance {
  readonly process: LambdaProcess;
  readonly handle: Handler;
}

interface Fleet {
  readonly definition: FunctionDefinition;
  readonly construct: string;
  readonly idle: Instance[];
}

/**
 * Runs the handlers in this process with their own adapters, without bundles, HTTP and workers: a fraction of the time and
 * the same order of things each time, for simulations. As on Lambda, an environment serves one invocation at a time,
 * stays warm, and can be ended in the middle of one.
 */
export class InProcessRuntime implements FunctionRuntime {
  readonly #options: InProcessRuntimeOptions;
  readonly #fleets = new Map<string, Fleet>();
  #invocations = 0;

  constructor(options: InProcessRuntimeOptions) {
    this.#options = options;
  }

  define(definition: FunctionDefinition): void {
    const construct = this.#options.constructOf(definition.name);
    this.#fleets.set(definition.name, { definition, construct, idle: [] });
  }

  invoke(name: string, payload: unknown): Promise<unknown> {
    const run = (): Promise<unknown> => this.#invoke(name, payload);
    return this.#options.concurrency?.run(run) ?? run();
  }

  async #invoke(name: string, payload: unknown): Promise<unknown> {
    const fleet = this.#fleets.get(name);
    if (fleet === undefined) throw new Error(`there is no function ${name}`);
    const { clock, leastMs = () => 0 } = this.#options;
    const { timeoutMs } = fleet.definition;
    const instance = fleet.idle.pop() ?? this.#start(fleet);
    const { process, handle } = instance;
    const begun = clock.now();
    const end = begun + timeoutMs;
    const timeUp = (): void => process.die(failure('Sandbox.Timedout', `Task timed out after ${timeoutMs / 1000} s`));
    const cancel = clock.after(timeoutMs, timeUp);
    try {
      const result = await process.live(
        handle(
          copy(payload),
          this.#context(fleet, () => end - clock.now()),
        ),
      );
      const rest = begun + leastMs(fleet.construct, payload) - clock.now();
      if (rest > 0) await process.live(clock.pass(rest));
      return copy(result);
    } finally {
      cancel();
      if (!process.isDead) fleet.idle.push(instance);
    }
  }

  async close(): Promise<void> {
    this.#fleets.clear();
  }

  #context({ definition: { name, memoryMb } }: Fleet, getRemainingTimeInMillis: () => number): Context {
    return {
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
      memoryLimitInMB: String(memoryMb),
      awsRequestId: `00000000-0000-4000-8000-${String(++this.#invocations).padStart(12, '0')}`,
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'in-process',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis,
    } as Context;
  }

  #start({ definition, construct }: Fleet): Instance {
    const { desk, clock, service, x, slack, random, classifier, skew, intercept = straight } = this.#options;
    const process = new LambdaProcess();
    const offBy = skew?.() ?? 0;
    const from = construct;
    const askX = (given: XRequest): Promise<XAnswer> =>
      process.ask(() =>
        intercept.outside({
          ...{ from, to: `x:${given.path.slice(1)}`, process, input: given },
          perform: async (request) => x.answer(request),
        }),
      );
    const handle = handlerOf(construct, definition.environment, {
      desk,
      clock: { now: () => clock.now() + offBy },
      pause: (upTo) => clock.pass(random() * upTo),
      ...(classifier === undefined ? {} : { classifier }),
      call: (name, operation, given) =>
        process.ask(() =>
          intercept.service({
            ...{ from, to: `${name}:${operation}`, process, input: given },
            perform: (input) => service({ service: name, operation, input, caller: definition.name }),
          }),
        ),
      x: xTransport(askX, (ms) => process.ask(() => clock.pass(ms))),
      xFiles: xFilesTransport(askX),
      slack: slackTransport((given) =>
        process.ask(() =>
          intercept.outside({
            ...{ from, to: `slack:${given.path.slice(given.path.lastIndexOf('/') + 1)}`, process, input: given },
            perform: async (request) => slack.answer(request),
          }),
        ),
      ),
    });
    return { process, handle };
  }
}

/** An error as Lambda itself reports it. */
export const failure = (errorType: string, errorMessage: string): LambdaFunctionError =>
  new LambdaFunctionError({ errorType, errorMessage, trace: [] });

/** What goes into a function and out of it goes through JSON. */
const copy = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown));
