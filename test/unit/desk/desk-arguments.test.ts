import { describe, expect, test } from 'vitest';
import { usageOf } from '../../../infra/desk/command.ts';
import { commands } from '../../../infra/desk/commands.ts';
import { type Asked, readDeskArguments } from '../../../infra/desk/desk-arguments.ts';
import { DeskArgumentsInvalid } from '../../../infra/desk/desk-refused.ts';
import { deskGiven } from '../../../infra/desk/which-desk.ts';

const read = (...argv: readonly string[]): Asked => readDeskArguments(argv, commands);
const mention = 'acme/x/2028738409182265362';

describe('what it can not understand is one line that says what to give', () => {
  test.each([
    [['lst'], /^there is no 'lst': give one of list, show, /],
    [['--data', '.desk'], /^say first what to do, one of list, show, .*; options come after it$/],
    [['list', '--colour'], /^Unknown option '--colour': list \[--watch W\]/],
    [['list', '--watch'], /^Option '--watch <value>' argument missing: list /],
    [['list', 'ACME-12'], /^list takes options alone, not 'ACME-12': list /],
    [['list', '--status', 'closed'], /^--status takes one of open, acknowledged, .*, not 'closed'$/],
    [['list', '--status', 'open', '--all'], /^--all is every status, --status some of them: give either$/],
    [['list', '--priority', 'top'], /^--priority takes one of low, normal, high, urgent, not 'top'$/],
    [['list', '--limit', '0'], /^--limit takes a whole number from 1, not '0'$/],
    [['show'], /^say which ticket, such as ACME-12$/],
    [['show', '12'], /^a ticket is called such as ACME-12, not '12'$/],
    [['show', 'ACME-12', 'ACME-13'], /^show takes TICKET, and nothing after it: not 'ACME-13'$/],
    [['search'], /^say what to search for/],
    [['author'], /^say whose posts/],
    [['mentions', '--since', 'yesterday'], /^--since takes a time such as .*, not 'yesterday'$/],
    [['mentions', '--since', '2026-02-31'], /^--since takes a time/],
    [['mentions', '--intent', 'anger'], /^--intent takes one of churn_risk, /],
    [['mentions', '--route', 'support', '--unrouted'], /^--unrouted is --route none: give either$/],
    [['assign', 'ACME-12'], /^say to whom: assign ACME-12 ana$/],
    [['snooze', 'ACME-12'], /^say how long: --for 2h, or --until /],
    [['snooze', 'ACME-12', '--for', 'ages'], /^--for takes a length of time such as 45m, 2h or 3d, not 'ages'$/],
    [['snooze', 'ACME-12', '--for', '2h', '--until', '3h'], /give either$/],
    [['hand-over', 'ACME-12', 'fax'], /^say where it goes on: email or phone$/],
    [['join', 'ACME-12'], /^say into which ticket/],
    [['join', 'ACME-12', '--into', 'that'], /^a ticket is called such as ACME-12, not 'that'$/],
    [['split', 'ACME-12'], /^say which of its posts leave/],
    [['split', 'ACME-12', '4711'], /^a mention is called watch\/source\/post id, .*, not '4711'$/],
    [['link', 'ACME-12'], /^say what the other system calls it/],
    [['note', 'ACME-12', ' '], /^a note takes some words/],
    [['note', 'ACME-12', 'x'.repeat(2_001)], /^a note has at most 2000 characters, not 2001$/],
    [['resolve', 'ACME-12', '--save-as-article'], /^an article needs the answer: say it with --note$/],
    [['resolve', 'ACME-12', '--note', 'done', '--title', 'T'], /add --save-as-article$/],
    [['open-from'], /^say which mention/],
    [['export'], /^say in which form: --csv or --json$/],
    [['export', '--csv', '--json'], /^say in which form: --csv or --json$/],
  ])('%j', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
    expect(() => read(...argv)).toThrow(DeskArgumentsInvalid);
  });
});

test.each([
  ['list', '--watch', 'acme', '--watch=nimbus', '--status', 'open', '--assignee', 'nobody', '--overdue', '--json'],
  ['show', 'acme-12'],
  ['show', 'acme-2028738409182265362'],
  ['search', 'lost', 'bag'],
  ['mentions', '--since', '2h', '--until', '2026-03-04T09:00', '--text', 'lost bag', '--unrouted'],
  ['snooze', 'ACME-12', '--for', '2h', '--by', 'ana'],
  ['snooze', 'ACME-12', '--until', '2026-03-04 09:00'],
  ['split', 'ACME-12', mention, 'acme/x/2028738409182265363'],
  ['note', 'ACME-12', 'called', 'them', 'back'],
  ['export', '--csv', '--with-text', '--out', 'tickets.csv'],
  ['open-from', mention, '--route', 'support'],
])('%j is understood', (...argv) => {
  expect(read(...argv).help).toBeUndefined();
});

test('without a command, and for help, it says what there is, each command with what it takes', () => {
  for (const argv of [[], ['help'], ['--help']]) {
    const { help = '' } = read(...argv);
    for (const command of commands) expect(help).toContain(`  ${usageOf(command)}\n`);
    expect(help).toContain('npm run desk -- show ACME-12');
  }
  expect(read('help', 'snooze').help).toMatch(/^npm run desk -- snooze TICKET /);
  expect(read('show', '--help').help).toMatch(/--json: ticket, links: /);
});

describe('which desk', () => {
  const given = (values: Readonly<Record<string, string>>) => ({ one: (option: string) => values[option] });
  const tables = { OVERHEARD_MENTION_TABLE: 'M', OVERHEARD_TICKET_TABLE: 'T' };
  const never = () => false;

  test.each([
    [{ data: 'd' }, tables, { kind: 'folder', folder: 'd' }],
    [{ url: 'http://127.0.0.1:4321/' }, {}, { kind: 'running', url: 'http://127.0.0.1:4321' }],
    [{}, tables, { kind: 'deployed', mentionTable: 'M', ticketTable: 'T' }],
    [{ 'ticket-table': 'other' }, tables, { kind: 'deployed', mentionTable: 'M', ticketTable: 'other' }],
    [
      { 'mention-table': 'M', 'ticket-table': 'T', 'handle-ticket': 'arn', 'event-bus': 'B' },
      { OVERHEARD_EVENT_BUS: 'another' },
      { kind: 'deployed', mentionTable: 'M', ticketTable: 'T', handleTicket: 'arn', eventBus: 'B' },
    ],
  ])('%j with %j', (values, env, expected) => {
    expect(deskGiven(given(values), env, never)).toMatchObject(expected);
  });

  test('is the usual folder where nothing is said and it holds tables', () => {
    expect(deskGiven(given({}), {}, (folder) => folder === '.desk')).toEqual({ kind: 'folder', folder: '.desk' });
  });

  test.each([
    [{}, {}, /^say which desk:\n {2}--data DIR .*\n {2}--url URL .*\n {2}--mention-table NAME/],
    [{ data: 'd', url: 'http://127.0.0.1:1' }, {}, /are three desks: give one of them$/],
    [{ 'mention-table': 'M' }, {}, /^a deployed desk has two tables/],
    [{ url: 'http://example.com:80' }, {}, /^--url takes the URL of a desk on this machine/],
    [{ url: 'http://127.0.0.1.example.com' }, {}, /^--url takes/],
  ])('%j with %j is refused', (values, env, message) => {
    expect(() => deskGiven(given(values), env, never)).toThrow(message);
  });
});
