import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../functions/contracts/desk.ts';
import type { PlayArguments } from './arguments.ts';
import { builtInDay } from './day/day.ts';
import { burstsIn } from './in-process/burst-topics.ts';
import { listenForInterrupts } from './interrupts.ts';
import { compileQuery } from './outside/x/query.ts';
import { PlayStopped, pacing } from './pace.ts';
import { pageBeside } from './page.ts';
import { play } from './play.ts';
import { type Replay, readReplay } from './replay-file.ts';
import { deskFor } from './replay-watches.ts';
import { PRETENDED_COMPREHEND } from './services/comprehend.ts';
import { burstText } from './show/burst-text.ts';
import { summaryText } from './show/summary-text.ts';
import { synthesiseAloud } from './synthesise-aloud.ts';
import { isColourWanted, write } from './terminal.ts';

/** Of a file longer than this only the highlights are shown. */
const longReplay = 600;

/** `npm start`: a pretended day, or a file of posts, on a virtual clock. */
export async function playCommand(team: Desk, options: PlayArguments, assembliesFolder: string): Promise<void> {
  const replay = options.replay === undefined ? builtIn() : await readFileOf(options.replay);
  const { desk, added, leftOut, notOnX, matches } = deskFor(team, replay.posts, compileQuery);
  if (added.length > 0) write(`Watches added for this file: ${added.join(', ')}`);
  if (leftOut.length > 0) write(`Left out, because no post is for them: ${leftOut.join(', ')}`);
  if (notOnX.length > 0) write(`Not on X, so for npm start -- --live: ${notOnX.join(', ')}`);

  const assembly = join(assembliesFolder, 'local');
  await synthesiseAloud(desk, assembly);
  write(`Pretended: X, Slack, email, the people at the desk, and Comprehend (${PRETENDED_COMPREHEND}).`);

  const interrupts = listenForInterrupts();
  const page = options.stay ? pageBeside(desk, options.port, (url) => write(`Watch it at ${url}`)) : undefined;
  try {
    const played = await play({
      assembly,
      desk,
      replay,
      matches,
      options,
      colour: isColourWanted(),
      detail: replay.posts.length > longReplay ? 'highlights' : 'everything',
      write,
      pace: pacing({ signal: interrupts.signal, ...(options.speed === undefined ? {} : { speed: options.speed }) }),
      ...page?.onlooker,
    });
    write(`\n${summaryText(played.summary)}`);
    const bursts = burstsIn(await played.desk.rowsIn('Mentions'), desk);
    if (bursts.length > 0) write(burstText(bursts));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(played.summary, null, 2)}\n`);
    if (page !== undefined) {
      write(`\nThe desk stays up until Ctrl-C: look at it at ${page.over()}`);
      write(`Any AWS client finds its services at ${played.desk.url}`);
      write(`Its tickets: npm run desk -- list --url ${played.desk.url}`);
      await interrupts.interrupted;
    }
    await played.desk.close();
  } catch (error) {
    if (!(error instanceof PlayStopped)) throw error;
    write(
      `\nStopped before the play was over.${options.data === undefined ? '' : ' A run with the same --data goes on.'}`,
    );
    process.exitCode = interrupts.exitCode();
  } finally {
    await page?.close();
  }
}

function builtIn(): Replay {
  const posts = builtInDay();
  write(`Playing the built-in day: ${posts.length} posts about two made-up brands and a rival.`);
  return { posts, lines: posts.length, duplicates: 0, bad: [], isRenumbered: false };
}

async function readFileOf(path: string): Promise<Replay> {
  const replay = await readReplay(path, ({ line, reason }) => write(`${path}:${line} set aside: ${reason}`));
  write(`Playing ${path}: ${replay.lines} lines, ${replay.posts.length} posts.`);
  if (replay.isRenumbered) write('Its ids are not those that X would give; each post got one made from its time.');
  return replay;
}
