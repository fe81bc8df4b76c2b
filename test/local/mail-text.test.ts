import { expect, test } from 'vitest';
import { ticketMail } from '../../functions/adapters/email/ticket-mail.ts';
import { mailText } from '../../infra/local/show/mail-text.ts';
import { aMention } from '../fixtures/mentions.ts';
import { aNotice } from '../fixtures/tickets.ts';

const from = 'overheard@example.com';
const to = ['ana@example.com', 'ben@example.com'];

test('our mail looks like one', () => {
  const { subject, text } = ticketMail(aNotice({ post: aMention({ text: 'late again,\nwhy?' }) }));
  expect(mailText({ from, to, subject, text }, { colour: false, columns: 76 })).toBe(
    `
╭─ Mail ───────────────────────────────────────────────────────────────╮
│ From: overheard@example.com                                          │
│ To: ana@example.com, ben@example.com                                 │
│ Subject: 🔵 normal · Acme Parcels: problem [ACME-1]                  │
│                                                                      │
│ 🔵 normal · Acme Parcels: problem                                    │
│                                                                      │
│ ▌ late again,                                                        │
│ ▌ why?                                                               │
│                                                                      │
│ X user 42, 2026-11-22 10:00 UTC                                      │
│ Why: says that something is late (confidence 0.90)                   │
│ Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 │
│ (UTC).                                                               │
│ They called the account: a reply by the API is allowed.              │
│ https://x.com/i/status/2080000000000000001                           │
╰──────────────────────────────────────────────────────────────────────╯
`.trim(),
  );
});

test('a mail is shown as text: nothing in it reaches the terminal, and no header becomes two', () => {
  const shown = mailText(
    { from: 'a\u001b[2J', to: ['b\r\nc'], subject: 'd\ne', text: '> f\rg\u202e\nh' },
    { colour: false },
  );
  const lines = shown.split('\n').slice(1, -1);
  expect(lines.map((line) => line.slice(2, -2).trimEnd())).toEqual([
    'From: a▯[2J',
    'To: b▯c',
    'Subject: d▯e',
    '',
    '▌ f',
    '▌ g▯',
    'h',
  ]);
});

test('in colour the subject stands out', () => {
  expect(mailText({ from, to, subject: 'Hello', text: 'text' }, { colour: true })).toContain(
    '\u001b[1mSubject: Hello\u001b[22m',
  );
});

test('a mail without a text says so', () => {
  expect(mailText({ from, to, subject: 'Hello' }, { colour: false })).toContain('(this mail is HTML only)');
});
