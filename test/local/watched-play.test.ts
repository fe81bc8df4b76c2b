import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlayStopped, pacing } from '../../infra/local/pace.ts';
import { type PageBeside, pageBeside } from '../../infra/local/page.ts';
import { type Played, type PlayOptions, play } from '../../infra/local/play.ts';
import { assemblyOf, ownFolder, postsOf } from '../fixtures/played.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const text = '@Acme you charged me twice for one parcel <b>bold</b>';
const posts = postsOf([{ minutes: 0, text }]);
const folder = ownFolder();
let assembly: string;
let played: Played;
let page: PageBeside;
let url = '';
const seenWhilePlaying: Promise<string>[] = [];

const optionsOf = (changes: Partial<PlayOptions>): PlayOptions => ({
  assembly,
  desk: smallDesk,
  replay: { posts, lines: 1, duplicates: 0, bad: [], isRenumbered: false },
  matches: (query) => query.includes('@Acme'),
  options: { forgetCheckpoints: false, seed: 1, data: folder },
  colour: false,
  detail: 'everything',
  write: () => {},
  ...changes,
});

const read = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text();

/** Plays until the first card is posted, then stops as Ctrl-C does. */
async function playAndStop(): Promise<void> {
  const controller = new AbortController();
  await play(
    optionsOf({
      pace: pacing({ signal: controller.signal }),
      onHappening: ({ kind }) => {
        if (kind === 'slack') controller.abort();
      },
    }),
  );
}

beforeAll(async () => {
  assembly = await assemblyOf(smallDesk);
  await expect(playAndStop()).rejects.toThrow(PlayStopped);
});
afterAll(async () => {
  await page?.close();
  await played?.desk.close();
});

test('a play that is stopped writes down what waits, and the next one goes on with it beside its page', async () => {
  const kept = JSON.parse(readFileSync(join(folder, 'executions.json'), 'utf8')) as { name: string; status: string }[];
  expect(kept.map(({ status }) => status)).toEqual(['RUNNING']);

  page = pageBeside(smallDesk, 0, (served) => {
    url = served;
  });
  played = await play(
    optionsOf({
      ...page.onlooker,
      onHappening: (happening) => {
        page.onlooker.onHappening(happening);
        if (happening.kind === 'action') seenWhilePlaying.push(read('/'));
      },
    }),
  );
  expect(played.summary.tickets.opened).toBe(0);
  expect(page.over()).toBe(url);
});

test('the page can be read while the play goes on, and stands still afterwards', async () => {
  expect(await seenWhilePlaying[0]).toContain('http-equiv="refresh"');
  expect(await read('/')).toContain('the play is over');
});

test('it shows the ticket with its post, its history and its execution', async () => {
  const [, path = ''] = /href="(\/tickets\/ACME-1)"/.exec(await read('/tickets')) ?? [];
  const ticket = await read(path);
  expect(ticket).toContain('@Acme you charged me twice for one parcel &lt;b&gt;bold&lt;/b&gt;');
  expect(ticket).toContain('>opened<');
  const [, execution = ''] = /href="(\/executions\/handle-ticket\/[^"]+)"/.exec(ticket) ?? [];
  expect(await read(execution)).toMatch(/AwaitAcknowledgement[\s\S]*TaskSubmitted/);
});

test('a mention leads to its ticket', async () => {
  expect(await read(`/mentions/acme/x/${posts[0]?.id}`)).toContain('<h1>Ticket ACME-1</h1>');
});

test('its bill is that of the summary', async () => {
  const { aws, x } = played.summary.dollars;
  const bill = await read('/bill');
  expect(bill).toContain(
    `$${Object.values(aws)
      .reduce((sum, usd) => sum + usd, 0)
      .toFixed(4)}`,
  );
  expect(bill).toContain(`$${x.toFixed(4)}`);
});
