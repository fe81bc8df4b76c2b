import { describe, expect, test } from 'vitest';
import { aCommandDesk } from '../../fixtures/command-desk.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';

const lost = aMention({
  text: 'my bag is lost\u001b[31m, write to jo@example.com',
  createdAt: '2026-11-22T09:00:00.000Z',
});
const broken = aMention({
  postId: postId(2),
  text: 'the site is broken',
  authorId: '7',
  createdAt: '2026-11-22T09:10:00.000Z',
});
const advert = aMention({
  postId: postId(3),
  text: 'we are hiring',
  authorId: '8',
  createdAt: '2026-11-22T09:20:00.000Z',
});

/** Two tickets, ACME-1 of `lost` and ACME-2 of `broken`, and a mention that nobody was told of. */
async function aBusyDesk() {
  const desk = await aCommandDesk();
  await desk.heard(lost, { route: 'support' });
  await desk.heard(broken, { route: 'support' });
  await desk.heard(advert, { verdict: aVerdict({ intent: 'irrelevant', confidence: 0.97 }) });
  await desk.says('open-from', lost.id, '--by', 'ana');
  desk.pass(1);
  await desk.says('open-from', broken.id, '--by', 'ana');
  return desk;
}

const ana = ['--by', 'ana'];

describe('list', () => {
  test('tells each ticket in a line, what is personal hidden and what a terminal obeys made visible', async () => {
    const { says } = await aBusyDesk();
    expect((await says('list')).split('\n')).toEqual([
      'ticket  status  priority  kind     who     age     due         route    post',
      'ACME-2  open    normal    problem  nobody  <1 min  ack in 2 h  support  the site is broken',
      'ACME-1  open    normal    problem  nobody  1 min   ack in 1 h  support  my bag is lost▯[31m, write to [email]',
    ]);
  });

  test.each([
    [['--limit', '1'], ['ACME-2']],
    [['--assignee', 'ben'], ['ACME-1']],
    [['--assignee', 'nobody'], ['ACME-2']],
    [['--status', 'resolved'], ['ACME-3']],
    [['--all'], ['ACME-2', 'ACME-1', 'ACME-3']],
    [
      ['--overdue', '--watch', 'acme'],
      ['ACME-2', 'ACME-1'],
    ],
    [['--kind', 'question'], []],
    [['--priority', 'urgent'], []],
    [['--route', 'questions', '--all'], ['ACME-3']],
    [['--watch', 'rival'], []],
  ])('%j picks %j', async (filter, numbers) => {
    const { says, document, pass } = await aBusyDesk();
    await says('open-from', advert.id, '--route', 'questions', ...ana);
    await says('resolve', 'ACME-3', ...ana);
    await says('assign', 'ACME-1', 'Ben Okafor', ...ana);
    pass(3 * 60);
    const { tickets } = (await document('list', ...filter)) as { tickets: { number: string }[] };
    expect(tickets.map(({ number }) => number)).toEqual(numbers);
  });

  test('says so where nothing fits, and which watches there are where one is unknown', async () => {
    const { says } = await aBusyDesk();
    expect(await says('list', '--kind', 'praise')).toBe('No ticket fits.');
    expect(await says('list', '--watch', 'amce')).toBe(
      "No ticket fits. The desk has no watch 'amce': it has acme, rival.",
    );
    await expect(says('list', '--assignee', 'zoe')).rejects.toThrow(
      "nobody on the desk is called 'zoe': there are ana (Ana Duarte), ben (Ben Okafor)",
    );
  });
});

describe('show', () => {
  test('tells the post with its link and how to answer, and the history with who did it from where', async () => {
    const { says, pass } = await aBusyDesk();
    pass(5);
    await says('acknowledge', 'acme-1', ...ana);
    pass(5);
    await says('note', 'ACME-1', 'called', 'them', ...ana);
    const shown = await says('show', 'ACME-1');
    expect(shown).toMatch(/^ACME-1 {2}acknowledged, normal, problem: Acme Parcels\n/);
    expect(shown).toContain('  who          Ana Duarte\n  due          resolve in 23 h\n');
    expect(shown).toContain('    my bag is lost▯[31m, write to [email]\n  https://x.com/i/status/');
    expect(shown).toContain('a reply by the API is allowed');
    expect(shown).toMatch(/2026-11-22 10:00 {2}opened by acme\/x\/\d+/);
    expect(shown).toContain('2026-11-22 10:06  acknowledged by Ana Duarte (command-line)\n');
    expect(shown).toContain('2026-11-22 10:11  noted by Ana Duarte (command-line): “called them”\n');
  });

  test('tells what its author said before, and where that went', async () => {
    const { says, heard, document } = await aBusyDesk();
    await heard(aMention({ postId: postId(9), text: 'hello again', createdAt: '2026-11-20T09:00:00.000Z' }));
    expect(await says('show', 'ACME-1')).toContain('X user 42 also said\n  2026-11-20 09:00 – hello again\n');
    expect(await document('show', 'ACME-1')).toMatchObject({
      ticket: { number: 'ACME-1' },
      posts: [{ mentionId: lost.id, ticket: 'ACME-1', what: 'opened' }],
      authors: [{ tickets: [], mentions: [{ text: 'hello again' }] }],
    });
  });

  test('of two that were joined tells the posts of both, and where the younger one went', async () => {
    const { says } = await aBusyDesk();
    expect(await says('join', 'ACME-1', '--into', 'ACME-2', ...ana)).toMatch(/^ACME-2 is joined into ACME-1, /);
    const shown = await says('show', 'ACME-1');
    expect(shown).toContain('  joined by    ACME-2\n');
    expect(shown).toContain('Posts (2)');
    expect(shown).toContain(`${broken.id}, in ACME-2`);
    expect(await says('show', 'ACME-2')).toContain('  goes on in   ACME-1\n');
    await expect(says('assign', 'ACME-2', 'ben', ...ana)).rejects.toThrow(
      'ACME-2 goes on in ACME-1: do it to that one',
    );
  });

  test('of a post that is gone tells just that, and nothing of what it said', async () => {
    const { says, gone } = await aBusyDesk();
    await gone(lost.id);
    const shown = await says('show', 'ACME-1');
    expect(shown).toContain(`${lost.id}: the post is gone, and what it said`);
    expect(`${shown}${await says('list')}${await says('mentions')}`).not.toContain('bag');
    expect(await says('list')).toMatch(/ACME-1 .* \(gone\)$/m);
  });

  test('of a ticket that there is none of says where to look', async () => {
    const { says } = await aBusyDesk();
    await expect(says('show', 'ACME-9')).rejects.toThrow('there is no ticket ACME-9: list --all shows');
  });
});

describe('mentions', () => {
  test.each([
    [[], [advert, broken, lost]],
    [['--unrouted'], [advert]],
    [['--route', 'none'], [advert]],
    [
      ['--route', 'support'],
      [broken, lost],
    ],
    [['--intent', 'irrelevant'], [advert]],
    [['--text', 'BAG lost'], [lost]],
    [['--limit', '1'], [advert]],
    [['--since', '45m'], [advert]],
    [['--until', '2026-11-22T09:05Z'], [lost]],
    [['--watch', 'rival'], []],
  ])('%j', async (filter, expected) => {
    const { document } = await aBusyDesk();
    const { mentions } = (await document('mentions', ...filter)) as { mentions: { mentionId: string }[] };
    expect(mentions.map(({ mentionId }) => mentionId)).toEqual(expected.map(({ id }) => id));
  });

  test('tells the verdict and where each went', async () => {
    const { says } = await aBusyDesk();
    const [, first, second] = (await says('mentions')).split('\n');
    expect(first).toMatch(/^2026-11-22 09:20 {2}acme\/x\/\d+ {2}irrelevant 0\.97 {2}nobody +X user 8 +we are hiring$/);
    expect(second).toMatch(/problem 0\.90 +ACME-2 +X user 7 +the site is broken$/);
  });
});

test('an author is found by id, with what they said and the tickets that it went into', async () => {
  const { says } = await aBusyDesk();
  expect(await says('author', '42')).toMatch(/^X user 42, in ACME-1\n/);
  await expect(says('author', '@nobody')).rejects.toThrow(/^nobody called '@nobody' was heard/);
});

test('a search finds a ticket by what its post says, and by its number', async () => {
  const { says } = await aBusyDesk();
  expect(await says('search', 'lost', 'bag')).toMatch(/\nACME-1 .*my bag is lost/);
  expect(await says('search', 'acme-2')).toMatch(/\nACME-2 /);
  expect(await says('search', 'zebra')).toBe("No ticket says 'zebra'.");
});

test('an export has a row for each ticket, and what posts say only when it is asked for', async () => {
  const { says } = await aBusyDesk();
  await says('link', 'ACME-1', '=JIRA-1', ...ana);
  const [head, ...rows] = (await says('export', '--csv')).trimEnd().split('\r\n');
  expect(head).toMatch(/^number,ticketId,status,.*,externalId$/);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/^ACME-1,acme-\d+,open,.*,'=JIRA-1$/);
  expect((await says('export', '--csv', '--with-text')).split('\r\n')[1]).toMatch(/,the site is broken$/);
  const lines = (await says('export', '--json')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ number: 'ACME-2' }, { number: 'ACME-1' }]);
});
