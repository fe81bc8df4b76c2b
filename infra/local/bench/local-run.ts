import type { Desk } from '../../../functions/contracts/desk.ts';
import { play } from '../play.ts';
import type { Replay } from '../replay-file.ts';
import type { Summary } from '../summary.ts';
import { type ProcessUse, watchThreads } from './threads.ts';

/** What the desk is benchmarked with. */
export interface Load {
  readonly assembly: string;
  readonly desk: Desk;
  readonly replay: Replay;
  readonly matches: Parameters<typeof play>[0]['matches'];
}

/** Plays the posts as `npm start` does: real bundles in worker threads, HTTP, dynalite. */
export async function runLocally(
  load: Load,
  options: { readonly profiled: boolean },
): Promise<{ readonly use: ProcessUse; readonly summary: Summary }> {
  const threads = watchThreads(options);
  const { summary, desk } = await play({
    ...load,
    options: { forgetCheckpoints: false, seed: 1 },
    colour: false,
    detail: 'highlights',
    write: () => {},
  });
  try {
    return { use: await threads.stop(), summary };
  } finally {
    await desk.close();
  }
}
