import { join } from 'node:path';
import type { Desk } from '../../functions/contracts/desk.ts';
import type { PlayArguments } from './arguments.ts';
import { LocalDesk } from './desk.ts';
import type { Execution } from './executions.ts';
import type { Happening } from './happening.ts';
import { keepExecutions, restoreExecutions } from './kept-executions.ts';
import { Meter } from './meter.ts';
import { startPeople } from './outside/people.ts';
import { pretendedOutside } from './outside/pretended-outside.ts';
import type { Post, PretendedXOptions } from './outside/x.ts';
import type { Replay } from './replay-file.ts';
import type { LogLine } from './services/lambda.ts';
import { Timeline, type TimelineOptions } from './show/timeline.ts';
import { mentionsSetAside, type Summary, Tally } from './summary.ts';

export interface PlayOptions extends Omit<TimelineOptions, 'desk'> {
  /** The folder of the cloud assembly, synthesised for `desk`. */
  readonly assembly: string;
  readonly desk: Desk;
  readonly replay: Replay;
  readonly matches: NonNullable<PretendedXOptions['matches']>;
  readonly options: Pick<PlayArguments, 'data' | 'forgetCheckpoints' | 'seed'>;
  /** Told each happening, as the timeline is. @default nobody is told */
  readonly onHappening?: (happening: Happening) => void;
  /** Told each execution that has ended. @default nobody is told */
  readonly onExecutionEnd?: (execution: Execution) => void;
  /** Told when the desk is up, before anything is played. @default nobody is told */
  readonly onOpen?: (desk: LocalDesk) => Promise<void>;
  /** Waits while so many milliseconds of virtual time pass. @default they pass at once */
  readonly pace?: (virtualMs: number) => Promise<void>;
  /** @default log lines are not shown */
  readonly onLog?: (line: LogLine) => void;
}

export interface Played {
  readonly summary: Summary;
  readonly desk: LocalDesk;
}

/**
 * The desk is up some minutes before the first post, and goes on for a day after the last. It starts at a round time, so
 * that polls, people and time limits often fall on the same moment and are worked on side by side.
 */
const leadMs = 10 * 60_000;
const roundStart = (first: number): number => Math.floor((first - leadMs) / leadMs) * leadMs;
const afterMs = 24 * 3_600_000;

/**
 * How many mentions the posts make if nothing is lost (one for each watch whose query matches), and how many posts no
 * watch asks for: those X itself filters out, and nobody pays for them.
 */
function askedFor(desk: Desk, posts: readonly Post[], matches: PlayOptions['matches']) {
  const queries = Object.values(desk.watches).map(({ query = '' }) => query);
  const counts = posts.map((post) => queries.filter((query) => matches(query, post)).length);
  return { asked: counts.reduce((sum, n) => sum + n, 0), unasked: counts.filter((n) => n === 0).length };
}

/**
 * Plays posts through the desk in virtual time. The desk is left open for whoever called, unless the play fails or is
 * stopped: then the tables and waiting executions are kept where they are kept at all.
 * @throws whatever `pace` rejects with
 */
export async function play(options: PlayOptions): Promise<Played> {
  const { replay, desk, assembly, matches } = options;
  const { data, forgetCheckpoints, seed } = options.options;
  const startedAt = performance.now();
  const times = replay.posts.map(({ created_at }) => Date.parse(created_at));
  const first = times[0] ?? Date.now();
  const meter = new Meter();
  const tally = new Tally();
  const timeline = new Timeline(options);
  const localDesk = await LocalDesk.open({
    assembly,
    desk,
    start: roundStart(first),
    outside: pretendedOutside({ posts: replay.posts, matches }),
    meter,
    onHappening: (happening) => {
      tally.add(happening);
      timeline.add(happening);
      options.onHappening?.(happening);
    },
    ...(options.onExecutionEnd === undefined ? {} : { onExecutionEnd: options.onExecutionEnd }),
    ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
    ...(data === undefined ? {} : { tablesFolder: join(data, 'tables') }),
  });
  try {
    await options.onOpen?.(localDesk);
    if (forgetCheckpoints) await localDesk.forgetCheckpoints();
    if (data !== undefined) {
      await localDesk.forgetWaits();
      restoreExecutions(data, localDesk.executions);
    }
    startPeople(localDesk, desk, seed);
    localDesk.start();
    try {
      await localDesk.clock.runUntil((times.at(-1) ?? first) + afterMs, options.pace);
    } finally {
      timeline.flush();
      if (data !== undefined) keepExecutions(data, localDesk.executions);
    }
  } catch (error) {
    await localDesk.close();
    throw error;
  }
  localDesk.settle();
  const { asked, unasked } = askedFor(desk, replay.posts, matches);
  const setAside = replay.bad.length + tally.malformed + mentionsSetAside(localDesk.messagesIn('SetAside'));
  return {
    desk: localDesk,
    summary: {
      posts: {
        read: asked + unasked + replay.duplicates + replay.bad.length,
        duplicates: replay.duplicates + tally.known,
        filtered: tally.filtered + unasked,
        setAside,
        triaged: tally.triaged,
      },
      verdicts: tally.verdicts,
      tickets: tally.tickets,
      notifications: tally.notifications,
      deadLetters: localDesk.messagesIn('DeadLetters').length,
      gaps: tally.gaps,
      calls: meter.calls,
      dollars: meter.bill(),
      seconds: (performance.now() - startedAt) / 1000,
    },
  };
}
