/** What the desk and a function's worker thread tell each other. Payloads and results travel as JSON, as with Lambda. */
export interface Setup {
  readonly codeDir: string;
  /** `<file>.<export>`, such as `index.handler`. */
  readonly handler: string;
  /** One 64-bit float: the desk's time in milliseconds since the epoch. */
  readonly time: SharedArrayBuffer;
}

export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  readonly payload: string;
  /** From now on, in real time. */
  readonly timeoutMs: number;
}

/** How Lambda tells that a function failed. */
export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type WorkerReport =
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly level: string; readonly text: string }
  | { readonly type: 'result'; readonly result: string }
  | { readonly type: 'failed'; readonly failure: FunctionFailure }
  /** The module could not be loaded; the worker is of no use. */
  | { readonly type: 'broken'; readonly failure: FunctionFailure };
