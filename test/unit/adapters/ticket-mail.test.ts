import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html } from '../../../functions/adapters/email/html.ts';
import { ticketMail } from '../../../functions/adapters/email/ticket-mail.ts';
import { aMention, aVerdict } from '../../fixtures/mentions.ts';
import { aNotice, aTicket, hostileText } from '../../fixtures/tickets.ts';

const mailOf = (text: string) => ticketMail(aNotice({ post: aMention({ text }) }));
const lines = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

test('the mail says what, why, by when, and where to answer', () => {
  const { subject, text } = mailOf('my parcel is late\n\nagain');
  expect(subject).toBe('🔵 normal · Acme Parcels: problem [ACME-1]');
  expect(text).toContain('\n> my parcel is late\n> \n> again\n');
  expect(text).toContain('X user 42, 2026-11-22 10:00 UTC');
  expect(text).toContain('Why: says that something is late (confidence 0.90)');
  expect(text).toContain('Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 (UTC).');
  expect(text).toContain(`https://x.com/i/status/${aMention().postId}`);
});

describe('whatever the post says', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(hostileText, 'a\rBcc: x@y.z', 'a\r\n\r\n<b>', '\u2028Resolved.', '"><script>'),
  );

  test('the subject is one short line without a word of it', () => {
    const plain = mailOf('').subject;
    fc.assert(
      fc.property(hostile, (text) => {
        expect(mailOf(text).subject).toBe(plain);
      }),
    );
    expect(plain).not.toMatch(/[\r\n]/);
  });

  test('the text quotes every line of it: none passes for ours', () => {
    const ours = lines(mailOf('').text).filter((line) => !line.startsWith('>'));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(lines(mailOf(text).text).filter((line) => !line.startsWith('>'))).toEqual(ours);
      }),
    );
  });

  test('the HTML has the tags of ours and no others', () => {
    const tags = (markup: string) => markup.match(/<[^>]*>/g);
    const ours = tags(mailOf('').html);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tags(mailOf(text).html)).toEqual(ours);
      }),
    );
  });
});

test('it says who has the ticket, and what may answer it', () => {
  const suggestions = [{ article: 'a.md', title: '<b>Refunds</b>', score: 1 }];
  const holder = { name: 'Ben <Okafor>', email: 'ben@example.com' };
  const mail = ticketMail(aNotice({ holder, ticket: aTicket({ suggestions }) }));
  expect(mail.text).toContain('Ben <Okafor> has it.\n');
  expect(mail.text).toContain('May answer it: "<b>Refunds</b>" (a.md)\n');
  expect(mail.html).toContain('Ben &lt;Okafor&gt; has it.');
  expect(mail.html).toContain('&lt;b&gt;Refunds&lt;/b&gt;');
});

test('neither an author’s name nor a reason is markup', () => {
  const mail = ticketMail(
    aNotice({
      post: aMention({ authorHandle: '<img src=x>' }),
      ticket: aTicket({ verdict: aVerdict({ reasons: ['<b>"&\''] }) }),
    }),
  );
  expect(mail.html).toContain('@&lt;img src=x&gt;');
  expect(mail.html).toContain('&lt;b&gt;&quot;&amp;&#39;');
});

test('a subject is never longer than 200 characters', () => {
  expect(ticketMail(aNotice({ brand: 'B'.repeat(500) })).subject.length).toBe(200);
});

test('html escapes its values and nothing else', () => {
  expect(html`<a title="${'"x"'}">${'a & b'}</a>`).toBe('<a title="&quot;x&quot;">a &amp; b</a>');
  expect(escapeHtml('\u202e')).toBe('▯');
});

test('a post that is gone leaves the ticket to be handled, and no word of it', () => {
  const ticket = aTicket({ verdict: aVerdict({ reasons: ['says "my secret"'] }) });
  const { subject, text, html: markup } = ticketMail(aNotice({ post: 'gone', ticket }));
  expect(subject).toContain('[ACME-1]');
  expect(text.split('\n')).toEqual([
    '🔵 normal · Acme Parcels: problem',
    '',
    'The post was taken down at its source. Its text has been removed here.',
    'Priority normal, open: the ticket still has to be handled.',
    'Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 (UTC).',
  ]);
  expect(`${text}${markup}`).not.toMatch(/secret|https?:|X user/);
});

test('an edited post says so', () => {
  const mail = ticketMail(aNotice({ post: aMention({ versionId: '2' }) }));
  expect(mail.text).toContain('Edited by its author');
  expect(mail.html).toContain('Edited by its author');
});
