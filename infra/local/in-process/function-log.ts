import { logger } from '../../../functions/runtime/logger.ts';

/** Hands the lines that the functions log in this process to `see`, instead of printing them. The latest caller has them. */
export function watchFunctionLog(see: (line: string) => void): void {
  const write = (line: unknown): void => see(String(line));
  const methods = ['log', 'debug', 'info', 'warn', 'error', 'trace'].map((method) => [method, write]);
  // The logger offers no other way in: it keeps the console that it was made with.
  Reflect.set(logger, 'console', Object.fromEntries(methods));
}
