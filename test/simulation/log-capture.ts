import { watchFunctionLog } from '../../infra/local/in-process/function-log.ts';

/** Takes the lines that the functions log in this process, instead of printing them. */
export function captureLog(): { take(): string[] } {
  let lines: string[] = [];
  watchFunctionLog((line) => void lines.push(line));
  return {
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}
