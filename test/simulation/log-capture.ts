import { logger } from '../../functions/runtime/logger.ts';

/** Takes the lines that the functions log in this process, instead of printing them. */
export function captureLog(): { take(): string[] } {
  let lines: string[] = [];
  const write = (line: unknown): void => void lines.push(String(line));
  const methods = ['log', 'debug', 'info', 'warn', 'error', 'trace'].map((method) => [method, write]);
  // The logger offers no other way in: it keeps the console that it was made with.
  Reflect.set(logger, 'console', Object.fromEntries(methods));
  return {
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}
