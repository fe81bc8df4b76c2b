import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../../functions/contracts/desk.ts';
import type { LiveArguments } from '../arguments.ts';
import { listenForInterrupts } from '../interrupts.ts';
import { pageBeside } from '../page.ts';
import { PRETENDED_COMPREHEND } from '../services/comprehend.ts';
import { synthesiseAloud } from '../synthesise-aloud.ts';
import { isColourWanted, write } from '../terminal.ts';
import { listen } from './listen.ts';
import { liveDesk } from './live-desk.ts';
import { type LiveEnvironment, readLiveEnvironment } from './live-environment.ts';
import { liveSummaryText } from './live-summary.ts';
import { watchLine } from './watch-line.ts';

/**
 * `npm start -- --live`: the desk against the real sources, in real time.
 * @throws LiveRefused before anything is built or spent
 */
export async function liveCommand(team: Desk, options: LiveArguments, assembliesFolder: string): Promise<void> {
  const environment = readLiveEnvironment(process.env);
  const hasXToken = environment.xToken !== undefined;
  const { desk, leftOut } = liveDesk(team, { watches: options.watches, hasXToken });
  if (leftOut.length > 0) write(`Left out, because X_BEARER_TOKEN is not set: ${leftOut.join(', ')}`);
  for (const [name, watch] of Object.entries(desk.watches)) write(watchLine(name, watch));

  // Its own, because it may run for days, and another run must not take the code from under it.
  const assembly = join(assembliesFolder, `live-${process.pid}`);
  try {
    await synthesiseAloud(desk, assembly);
    write(whatIsReal(environment));
    if (options.data === undefined) {
      write('Without --data a restart begins anew, and pays the backfill again.');
    }
    await listenAloud(desk, assembly, environment, options);
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}

async function listenAloud(
  desk: Desk,
  assembly: string,
  environment: LiveEnvironment,
  { data, forMs, json, stay, port }: LiveArguments,
): Promise<void> {
  const interrupts = listenForInterrupts();
  const page = stay ? pageBeside(desk, port, (url) => write(`Watch it at ${url}`), { isLive: true }) : undefined;
  void interrupts.interrupted.then(() =>
    write('\nStopping, once what is under way is done. Ctrl-C again ends it at once.'),
  );
  try {
    const summary = await listen({
      ...{ assembly, desk, environment, data, forMs, write },
      colour: isColourWanted(),
      signal: interrupts.signal,
      ...page?.onlooker,
      onOpen: async (localDesk) => {
        await page?.onlooker.onOpen(localDesk);
        write(`Any AWS client finds its services at ${localDesk.url}`);
        write(forMs === undefined ? 'Listening until Ctrl-C.' : 'Listening.');
      },
    });
    write(`\n${liveSummaryText(summary)}`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(summary, null, 2)}\n`);
  } finally {
    await page?.close();
  }
}

function whatIsReal({ slackToken }: LiveEnvironment): string {
  const comprehend = `Comprehend is pretended (${PRETENDED_COMPREHEND})`;
  return slackToken === undefined
    ? `The sources are real. Cards and mails are shown here and sent to nobody; ${comprehend}.`
    : `The sources and Slack are real. Mails are shown here and sent to nobody; ${comprehend}.`;
}
