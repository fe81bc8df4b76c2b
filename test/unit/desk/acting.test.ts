import { describe, expect, test } from 'vitest';
import { aCommandDesk } from '../../fixtures/command-desk.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';

const post = aMention({ createdAt: '2026-11-22T09:00:00.000Z' });
const ana = ['--by', 'ana'];

async function aDeskWithATicket() {
  const desk = await aCommandDesk();
  await desk.heard(post, { route: 'support' });
  await desk.says('open-from', post.id, ...ana);
  return desk;
}

test('each action says what the ticket is now, and by whom, though the clock stands still', async () => {
  const { says } = await aDeskWithATicket();
  const said: string[] = [];
  for (const line of [
    'assign ACME-1 ben',
    'assign ACME-1 ana',
    'release ACME-1',
    'acknowledge ACME-1',
    'snooze ACME-1 --for 2h',
    'snooze ACME-1 --until 2026-11-22T15:00Z',
    'hand-over ACME-1 phone --for 1d',
    'link ACME-1 CRM-7',
    'note ACME-1 called',
    'resolve ACME-1',
    'reopen ACME-1',
  ]) {
    said.push(await says(...line.split(' '), ...ana));
  }
  expect(said).toEqual([
    'ACME-1 is for Ben Okafor now, by Ana Duarte',
    'ACME-1 is for Ana Duarte now, by Ana Duarte',
    'ACME-1 is for nobody now, by Ana Duarte',
    'ACME-1 is acknowledged, by Ana Duarte',
    'ACME-1 is snoozed until 2026-11-22 12:00 (UTC), by Ana Duarte',
    'ACME-1 is snoozed until 2026-11-22 15:00 (UTC), by Ana Duarte',
    'ACME-1 goes on by phone, and rests here until 2026-11-23 10:00 (UTC), by Ana Duarte',
    'ACME-1 is called CRM-7 elsewhere, by Ana Duarte',
    'ACME-1 has a note, by Ana Duarte',
    'ACME-1 is resolved, by Ana Duarte\nThose who reported it can be told: tell ACME-1',
    'ACME-1 is open again, by Ana Duarte',
  ]);
});

test('reopening a ticket that is open already makes sure that it is looked after, and says so', async () => {
  const { says, called } = await aDeskWithATicket();
  await says('resolve', 'ACME-1', ...ana);
  await says('reopen', 'ACME-1', ...ana);
  const starts = () => called.filter(({ operation }) => operation === 'StartExecution').map(({ input }) => input.name);
  const before = starts();
  const said = await says('reopen', 'ACME-1', ...ana);
  expect(said).toBe('ACME-1 is open already, and it is made sure that it is looked after');
  expect(starts()).toEqual([...before, before.at(-1)]);
});

describe('what changes nothing is refused with the reason', () => {
  test.each([
    [[], 'acknowledge ACME-9', /^there is no ticket ACME-9/],
    [['resolve ACME-1'], 'assign ACME-1 ben', 'ACME-1 is resolved: reopen ACME-1 first'],
    [['resolve ACME-1'], 'resolve ACME-1', 'ACME-1 is resolved: there is nothing to resolve, as show ACME-1 tells'],
    [[], 'snooze ACME-1 --until 2026-11-22T09:00Z', /is over by now$/],
    [[], `split ACME-1 ${post.id}`, /^nothing would be left in ACME-1/],
    [[], 'join ACME-1 --into ACME-1', 'a ticket is never joined with itself'],
    [[], 'resolve ACME-1 --note x --save-as-article', /^the desk has no folder of articles/],
  ])('%j, then %s', async (before, line, message) => {
    const { says } = await aDeskWithATicket();
    for (const each of before) await says(...each.split(' '), ...ana);
    await expect(says(...line.split(' '), ...ana)).rejects.toThrow(message);
    await expect(says(...line.split(' '), ...ana)).rejects.toMatchObject({ name: 'DeskRefused' });
  });

  test('nobody acts in the name of nobody', async () => {
    const { says } = await aDeskWithATicket();
    await expect(says('acknowledge', 'ACME-1', '--by', 'zoe')).rejects.toThrow(/there are ana \(Ana Duarte\), ben/);
  });
});

describe('open-from', () => {
  const quiet = aMention({ postId: postId(5), text: 'just saying', authorId: '9' });

  test('opens a ticket of a mention that triage left alone, once, and sets going what looks after it', async () => {
    const { says, heard, called, desk } = await aCommandDesk();
    await heard(quiet, { verdict: aVerdict({ intent: 'irrelevant' }) });
    await expect(says('open-from', quiet.id, ...ana)).rejects.toThrow(
      `triage chose no route for ${quiet.id}: say with --route which, one of support, questions`,
    );
    const opening = ['open-from', quiet.id, '--route', 'questions', ...ana];
    expect(await says(...opening)).toBe('ACME-1 is opened (questions, normal)');
    expect(await says(...opening)).toBe('ACME-1 has the post already (questions, normal)');
    const started = called.filter(({ operation }) => operation === 'StartExecution');
    expect(new Set(started.map(({ input }) => input.name))).toEqual(new Set([`acme-${postId(5)}-1`]));
    expect(await desk.tickets.posts(`acme-${postId(5)}`)).toMatchObject([{ mentionId: quiet.id, by: 'ana' }]);
  });

  test('tells other systems once of a post that joins a ticket under way', async () => {
    const { says, heard, called } = await aDeskWithATicket();
    const further = aMention({ postId: postId(6), conversationId: post.conversationId, authorId: '9' });
    await heard(further, { route: 'support' });
    expect(await says('open-from', further.id, ...ana)).toMatch(/^ACME-1 has the post now/);
    expect(await says('open-from', further.id, ...ana)).toMatch(/^ACME-1 has the post already/);
    const sent = called
      .filter(({ operation }) => operation === 'PutEvents')
      .flatMap(({ input }) => input.Entries as readonly { readonly DetailType: string; readonly Detail: string }[]);
    expect(sent.map(({ DetailType, Detail }) => ({ DetailType, ...JSON.parse(Detail) }))).toMatchObject([
      { DetailType: 'TicketUpdated', number: 'ACME-1', change: 'post-joined', mentionId: further.id },
    ]);
  });

  test.each([
    ['acme/x/404', /^there is no mention acme\/x\/404: mentions lists them$/],
    [post.id, /^the route 'praise' opens no tickets: give --route one of support, questions$/],
  ])('%s with a route that is none, or no mention at all', async (id, message) => {
    const { says } = await aDeskWithATicket();
    await expect(says('open-from', id, '--route', 'praise', ...ana)).rejects.toThrow(message);
  });
});

test('other systems hear of what was done to a ticket, and never what a note says', async () => {
  const { says, called } = await aDeskWithATicket();
  await says('note', 'ACME-1', 'she is called Jo', ...ana);
  await says('assign', 'ACME-1', 'ben', ...ana);
  const told = JSON.stringify(called.filter(({ operation }) => operation === 'PutEvents'));
  expect(told).toMatch(/"change\\":\\"noted\\"/);
  expect(told).toMatch(/"change\\":\\"assigned\\"/);
  expect(told).not.toContain('Jo');
});
