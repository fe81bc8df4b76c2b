import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VirtualClock } from '../clock.ts';
import { LocalDesk } from '../desk.ts';
import { keepExecutions, restoreExecutions } from '../kept-executions.ts';
import { Meter } from '../meter.ts';
import { PlayStopped, pacing } from '../pace.ts';
import type { PlayOptions } from '../play.ts';
import { Timeline } from '../show/timeline.ts';
import { Tally } from '../summary.ts';
import { booksOf, spentBetween } from './books.ts';
import { cardTaken } from './card-taken.ts';
import type { LiveEnvironment } from './live-environment.ts';
import { type LiveSummary, liveSummary } from './live-summary.ts';
import { ReadFromX } from './read-from-x.ts';
import { realOutside } from './real-outside.ts';

type Shared = 'assembly' | 'desk' | 'colour' | 'write' | 'onHappening' | 'onExecutionEnd' | 'onOpen' | 'onLog';

export interface ListenOptions extends Pick<PlayOptions, Shared> {
  readonly environment: LiveEnvironment;
  /** Keeps ledger, rows and waiting executions between runs. @default a restart begins anew */
  readonly data?: string | undefined;
  /** How long to listen, in milliseconds. @default until `signal` is aborted */
  readonly forMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** A watch that waits for its source must not hold up another; ten is what a new AWS account runs at once. */
const workersPerFunction = 10;
/** A pretended day in the same folder is none of a live desk's business. */
const subfolder = 'live';
const secondMs = 1_000;

/**
 * Runs the assembly against the real sources in real time, until its time is over or `signal` is aborted. What is under
 * way then is finished first. The desk is closed when this resolves.
 */
export async function listen(options: ListenOptions): Promise<LiveSummary> {
  const { desk, assembly, signal, forMs = Number.POSITIVE_INFINITY } = options;
  const folder = options.data === undefined ? undefined : join(options.data, subfolder);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const tally = new Tally();
  const timeline = new Timeline({ ...options, detail: 'everything' });
  const billed = new ReadFromX(desk);
  const start = Date.now();
  const localDesk = await LocalDesk.open({
    assembly,
    desk,
    start,
    outside: realOutside(options.environment, billed),
    meter: new Meter(),
    workersPerFunction,
    onHappening: (happening) => {
      tally.add(happening);
      timeline.add(happening);
      billed.saw(happening);
      options.onHappening?.(happening);
    },
    ...(options.onExecutionEnd === undefined ? {} : { onExecutionEnd: options.onExecutionEnd }),
    onLog: (line) => {
      const ticketId = options.environment.slackToken === undefined ? undefined : cardTaken(line);
      if (ticketId !== undefined) {
        tally.notifications.slack++;
        options.write(`       📨 ${ticketId}: its card is in Slack`);
      }
      options.onLog?.(line);
    },
    ...(folder === undefined ? {} : { tablesFolder: join(folder, 'tables') }),
  });
  // A moment is shown in the order that makes sense, and real time does not wait for the next one.
  const showing = setInterval(() => timeline.flush(), secondMs);
  try {
    await options.onOpen?.(localDesk);
    if (folder !== undefined) restoreExecutions(folder, localDesk.executions);
    await localDesk.forgetRefusals();
    const before = booksOf(await localDesk.rowsIn('Ledger'));
    // By the wall clock, because a laptop that was asleep has to catch up.
    const pace = pacing({ speed: 1, signal, realTime: Date.now, from: start });
    try {
      // Whoever has stopped by now pays for no first poll.
      await pace(0);
      localDesk.start();
      tick(localDesk.clock);
      await localDesk.clock.runUntil(start + forMs, pace);
    } catch (error) {
      if (!(error instanceof PlayStopped)) throw error;
    } finally {
      if (folder !== undefined) keepExecutions(folder, localDesk.executions);
    }
    return liveSummary(tally, {
      byWatch: spentBetween(before, booksOf(await localDesk.rowsIn('Ledger'))),
      deadLetters: localDesk.messagesIn('DeadLetters').length,
      seconds: (Date.now() - start) / 1000,
    });
  } finally {
    clearInterval(showing);
    timeline.flush();
    await localDesk.close();
  }
}

/** Between two timers a clock stands still: with one each second, whoever looks meanwhile sees the time that it is. */
function tick(clock: VirtualClock): void {
  clock.after(secondMs, () => tick(clock));
}
