import { devNull } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FunctionFailure, Setup, WorkerReport } from './lambda-messages.ts';

/** A function as its template declares it. */
export interface FunctionDefinition {
  /** Also the name in its ARN and in its log. */
  readonly name: string;
  /** The folder of the bundle. */
  readonly codeDir: string;
  /** `<file>.<export>`, such as `index.handler`; the file is CommonJS. */
  readonly handler: string;
  /** All that the function sees of the environment besides what Lambda itself sets. */
  readonly environment: Readonly<Record<string, string>>;
  /** In real time, counted from when the module is loaded. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** A function that failed, as Step Functions sees it: the name is the error's type, and what a Catch matches. */
export class LambdaFunctionError extends Error {
  override readonly name: string;
  readonly trace: readonly string[];

  constructor({ errorType, errorMessage, trace }: FunctionFailure) {
    super(errorMessage);
    this.name = errorType;
    this.trace = trace;
  }
}

interface Pending {
  readonly requestId: string;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (result: string) => void;
  readonly reject: (error: LambdaFunctionError) => void;
}

type OnLog = (level: string, text: string, requestId: string | undefined) => void;

/** One execution environment: a worker thread that has loaded the bundle, and runs one invocation at a time. */
export class LambdaSandbox {
  readonly #definition: FunctionDefinition;
  readonly #worker: Worker;
  readonly #onLog: OnLog;
  readonly #ready: Promise<void>;
  readonly #loaded = Promise.withResolvers<void>();
  #pending: Pending | undefined;
  #alive = true;

  constructor(definition: FunctionDefinition, time: SharedArrayBuffer, onLog: OnLog) {
    const { name, codeDir, handler, memoryMb } = definition;
    this.#definition = definition;
    this.#onLog = onLog;
    this.#ready = this.#loaded.promise;
    // Whoever invokes hears of it; a sandbox that breaks before that must not end the desk.
    this.#ready.catch(() => {});
    this.#worker = new Worker(new URL('./lambda-worker.ts', import.meta.url), {
      name,
      env: environmentOf(definition),
      // For the dynamic imports of a bundle; the warning would stand in the function's log as an error.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      workerData: { codeDir, handler, time } satisfies Setup,
    });
    this.#worker.on('message', (report: WorkerReport) => this.#hear(report));
    this.#worker.on('error', (error) => onLog('ERROR', String(error.stack ?? error), this.#pending?.requestId));
    this.#worker.on('exit', (code) => this.#exited(code));
  }

  /** Whether it can serve another invocation. */
  get alive(): boolean {
    return this.#alive;
  }

  /** @returns the handler's result as JSON. Rejects with `LambdaFunctionError`. */
  async invoke(requestId: string, functionArn: string, payload: string): Promise<string> {
    await this.#ready;
    const { timeoutMs } = this.#definition;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#timeOut(), timeoutMs);
      this.#pending = { requestId, timer, resolve, reject };
      this.#worker.postMessage({ requestId, functionArn, payload, timeoutMs });
    });
  }

  async stop(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #hear(report: WorkerReport): void {
    switch (report.type) {
      case 'ready':
        this.#loaded.resolve();
        break;
      case 'log':
        this.#onLog(report.level, report.text, this.#pending?.requestId);
        break;
      case 'result':
        this.#settle()?.resolve(report.result);
        break;
      case 'failed':
        this.#onLog('ERROR', `Invoke Error ${JSON.stringify(report.failure)}`, this.#pending?.requestId);
        this.#settle()?.reject(new LambdaFunctionError(report.failure));
        break;
      case 'broken':
        this.#onLog('ERROR', `Init Error ${JSON.stringify(report.failure)}`, undefined);
        this.#loaded.reject(new LambdaFunctionError(report.failure));
        void this.stop();
        break;
    }
  }

  #timeOut(): void {
    const seconds = (this.#definition.timeoutMs / 1000).toFixed(2);
    this.#fail('Sandbox.Timedout', `Task timed out after ${seconds} seconds`);
    void this.stop();
  }

  #exited(code: number): void {
    this.#alive = false;
    const reason = code === 0 ? 'without providing a reason' : `with error: exit status ${code}`;
    const message = `Runtime exited ${reason}`;
    this.#loaded.reject(new LambdaFunctionError({ errorType: 'Runtime.ExitError', errorMessage: message, trace: [] }));
    this.#fail('Runtime.ExitError', message);
  }

  #fail(errorType: string, message: string): void {
    const pending = this.#settle();
    if (pending === undefined) return;
    const errorMessage = `RequestId: ${pending.requestId} Error: ${message}`;
    this.#onLog('ERROR', errorMessage, pending.requestId);
    pending.reject(new LambdaFunctionError({ errorType, errorMessage, trace: [] }));
  }

  #settle(): Pending | undefined {
    const pending = this.#pending;
    clearTimeout(pending?.timer);
    this.#pending = undefined;
    return pending;
  }
}

/** Source: AWS Lambda developer guide, "Defined runtime environment variables". */
function environmentOf({ name, codeDir, handler, environment, memoryMb }: FunctionDefinition): Record<string, string> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    // Else the SDK would read the profile of whoever runs the desk.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    ...environment,
    _HANDLER: handler,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local-desk',
    LAMBDA_TASK_ROOT: codeDir,
    TZ: 'UTC',
  };
}
