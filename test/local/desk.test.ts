import { afterAll, beforeAll, expect, test } from 'vitest';
import team from '../../infra/config/desk.ts';
import { compileQuery } from '../../infra/local/outside/x/query.ts';
import { deskFor } from '../../infra/local/replay-watches.ts';
import { assemblyOf, ownFolder, playing, postsOf, type Run } from '../fixtures/played.ts';

/** A word that stands in the posts alone: wherever else it turns up, the text of a post has leaked. */
const canary = 'quetzalcoatlus';

const posts = postsOf([
  { minutes: 0, text: `@NimbusCloud my files are gone since the update, ${canary}, please help` },
  { minutes: 1, text: `@NimbusCloud and now I can't log in either, ${canary}`, replyTo: 0 },
  { minutes: 2, text: `@AcmeParcels you charged me twice for one parcel ${canary}` },
  // Unsure whether it is a complaint: Comprehend is asked.
  { minutes: 3, text: `@AcmeParcels good box, late van ${canary}` },
  {
    minutes: 4,
    text: `Third invoice from @AcmeParcels with a surcharge nobody can explain. Anybody? ${canary} <!channel>`,
  },
  { minutes: 5, text: 'nothing to do with any of them' },
]);
const { desk } = deskFor(team, posts, compileQuery);
let assembly: string;
let run: Run;
const folder = ownFolder();

beforeAll(async () => {
  assembly = await assemblyOf(desk);
  run = await playing(assembly, desk, posts, { data: folder });
});
afterAll(() => run.desk.close().catch(() => {}));

test('every post is triaged, or counted as left out', () => {
  expect(run.summary.posts).toEqual({ read: 6, duplicates: 0, filtered: 1, setAside: 0, triaged: 5 });
  expect(run.summary).toMatchObject({ deadLetters: 0, gaps: 0 });
  expect(Object.values(run.summary.verdicts).reduce((sum, n) => sum + n, 0)).toBe(5);
});

test('a conversation is one ticket, and its people are told of it once', () => {
  const filed = run.happenings.filter(({ kind }) => kind === 'filed');
  expect(run.summary.tickets.merged).toBe(1);
  expect(run.summary.tickets.opened).toBe(filed.length - 1);
  const keys = run.happenings.flatMap((seen) =>
    seen.kind === 'slack' ? [String(seen.message.metadata?.event_payload.key)] : [],
  );
  expect(keys.length).toBe(run.summary.notifications.slack);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a person reads what was found, why it was judged so, and the card', () => {
  expect(run.shown).toContain('speaks of unwelcome charges (“charged me”)');
  expect(run.shown).toMatch(/NIMBUS-\d+ opened \(\S+, \w+\)/);
  expect(run.shown).toContain('my files are gone');
  expect(run.shown).toContain('[ Open on X ]');
});

test('the text of a post is in its row, on cards and in mails, and nowhere else', async () => {
  const { desk: localDesk, happenings, log } = run;
  const rows = JSON.stringify(await localDesk.itemsIn('Mentions'));
  expect(rows.split(canary).length - 1).toBe(5);
  expect(happenings.some(({ kind, ...seen }) => kind === 'slack' && JSON.stringify(seen).includes(canary))).toBe(true);

  expect(localDesk.bus.archive.length).toBeGreaterThan(5);
  expect(JSON.stringify(localDesk.bus.archive)).not.toContain(canary);
  expect(localDesk.executions.standard.length).toBe(run.summary.tickets.opened);
  expect(JSON.stringify(localDesk.executions.standard)).not.toContain(canary);
  expect(log.length).toBeGreaterThan(5);
  expect(JSON.stringify(log)).not.toContain(canary);
  expect(JSON.stringify(await localDesk.itemsIn('Tickets'))).not.toContain(canary);
  expect(JSON.stringify(await localDesk.itemsIn('Ledger'))).not.toContain(canary);
});

test('X bills each post once, and every call is counted', () => {
  const { calls, dollars } = run.summary;
  // Before their first polls, two watches ask how many posts there are.
  expect(dollars.x).toBeCloseTo((5 + 2) * 0.005);
  expect(calls.comprehend?.BatchDetectSentiment).toBeGreaterThan(0);
  expect(calls.dynamodb?.PutItem).toBeGreaterThan(5);
  expect(dollars.aws.lambda).toBeGreaterThan(0);
});

test('the same posts again with the checkpoints forgotten open no ticket and tell nobody', async () => {
  await run.desk.close();
  const again = await playing(assembly, desk, posts, { data: folder, forgetCheckpoints: true });
  try {
    expect(again.summary.posts).toEqual({ read: 6, duplicates: 5, filtered: 1, setAside: 0, triaged: 0 });
    expect(again.summary.tickets.opened).toBe(0);
    expect(again.summary.notifications).toEqual({ slack: 0, email: 0 });
  } finally {
    await again.desk.close();
  }
});
