import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../../functions/classifier/personal-data.ts';
import type { PersonalData } from '../../../functions/contracts/verdict.ts';

const told = (text: string): readonly (readonly [PersonalData['kind'], string])[] =>
  personalDataIn(text).map(({ kind, at }) => [kind, text.slice(...at)]);

describe('what a post tells of a person', () => {
  test.each<[kind: PersonalData['kind'], data: string, before: string, after: string]>([
    ['email', 'ana.duarte+shop@example.co.uk', 'write to ', ', please'],
    ['email', 'josé@exämple.es', 'mi correo: ', '.'],
    ['phone', '+44 20 7946 0958', 'ring ', ' after six'],
    ['phone', '+49 (0)30 901820', 'Tel. ', ''],
    ['phone', '0033 1 99 00 12 34', '', ''],
    ['phone', '(212) 555-0143', 'call ', ' now'],
    ['phone', '212-555-0143', 'my number is ', '!'],
    ['phone', '030 / 901 82 01', 'Festnetz ', ' ab 18 Uhr'],
    ['phone', '06 39 98 01 23', 'mon portable ', ''],
    ['phone', '07700 900123', 'text ', ''],
    ['phone', '612 345 678', 'llámame al ', ''],
    ['phone', '(11) 91234-5678', 'liga ', ''],
    ['phone', '03-1234-5678', '電話は', 'です'],
    ['phone', '5550143', 'call me 😀, phone: ', ''],
    ['card', '4111 1111 1111 1111', 'my card ', ' exp 12/27'],
    ['card', '378282246310005', 'amex ', ''],
    ['card', '5555-5555-5555-4444', '', ' was charged'],
    ['bank-account', 'DE89 3704 0044 0532 0130 00', 'IBAN ', ' bitte'],
    ['bank-account', 'GB82WEST12345698765432', '', '.'],
    ['ip-address', '203.0.113.7', 'blocked IP ', ', why?'],
    ['ip-address', '2001:db8::8a2e:370:7334', 'from ', ''],
    ['address', '221B Baker Street', 'deliver to ', ', London'],
    ['address', 'Lindenstraße 12a', 'wohne ', ' in Köln'],
    ['address', '12 bis rue de la Paix', '', ', Paris'],
    ['address', 'Calle Mayor, 14', 'vivo en ', ''],
    ['address', 'Via Giuseppe Verdi 8', '', ', Parma'],
    ['address', 'Kerkstraat 19', 'op ', ''],
    ['id', '078-05-1120', 'SSN ', ''],
    ['id', '123.456.789-09', 'cpf ', ''],
    ['id', 'C01X00T47', 'my passport number is ', ''],
    ['id', '00123456', 'account number: ', ' not working'],
    ['id', 'QWERTY', 'booking reference ', ''],
    ['secret', `AKIA${'ABCD1234'.repeat(2)}`, 'key ', ''],
    ['secret', `ghp_${'a1B2'.repeat(9)}`, '', ''],
    ['secret', `sk-proj-${'a1B2'.repeat(8)}`, 'token=', ''],
    ['secret', `xoxb-${'1234-'.repeat(3)}abc`, '', ''],
    ['secret', `eyJ${'hbGciOi'.repeat(3)}.${'eyJzdWIi'.repeat(3)}.${'c2lnbmVk'.repeat(2)}`, '', ''],
    ['secret', 'hunter2!', 'my password is ', ' why'],
    ['secret', 'Geheim99', 'Passwort: ', ''],
  ])('%s: %s', (kind, data, before, after) => {
    const text = `😀 ${before}${data}${after}`;
    expect(told(text)).toEqual([[kind, data]]);
  });

  test.each([
    ['order numbers', 'order 0123 456 789, tracking 212-555-0143, order #4111'],
    ['dates and times', 'since 01.02.2024 10:30, on 2024-11-22 at 09:30:15'],
    ['prices and amounts', 'paid $1,299.00 and 1.299,00 €, 20 000 points'],
    ['numbers that no card has', '4111 1111 1111 1112 and 9111111111111111'],
    ['an IBAN with a wrong digit', 'DE89 3704 0044 0532 0130 01'],
    ['versions', 'version 10.4.1.2 and v1.2.3.4, 1.2.3'],
    ['addresses that are none', '256.1.1.1, 1.2.3.4.5, std::vector, 10:30:45'],
    ['handles and links', '@acme https://example.com/a?b=1 example@ @example.com'],
    ['passwords that are not told', 'my password is wrong! password reset, password: https://example.com/reset?x=1'],
    ['words after an account', 'my account suspended, booking reference please, passport control'],
    ['streets without a number', 'on Baker Street, 2 hours away, 24 hour Drive'],
    ['years and scores', '1999-2024, 3-0, 555-0143'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

test('several stand in the order of the text, and a card is not a phone number too', () => {
  expect(told('5555-5555-5555-4444, ana@example.com or +44 20 7946 0958').map(([kind]) => kind)).toEqual([
    'card',
    'email',
    'phone',
  ]);
});

test('twenty are told at most, the first ones', () => {
  const text = Array.from({ length: 30 }, (_, n) => `a${n}@example.com`).join(' ');
  expect(told(text)).toHaveLength(20);
  expect(told(text)[0]).toEqual(['email', 'a0@example.com']);
});

test('whatever the text, spans lie in it, in order, and none overlaps another', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'ana@example.com',
      '+44 20 7946 0958',
      '4111 1111 1111 1111',
      '0',
      '-',
      ' ',
      ':',
      'password is ',
      '😀',
      'eyJ',
      'Via ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[0-9 .-]{0,20}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { at } of personalDataIn(text)) {
        expect(at[0]).toBeGreaterThanOrEqual(end);
        expect(at[1]).toBeGreaterThan(at[0]);
        end = at[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

describe('a hostile post of 25,000 characters takes twice the time of half of it, or little more', () => {
  const parts = [
    '1',
    '1 ',
    '0 ',
    'a',
    'a@',
    'a.',
    'a@a.',
    ':',
    'a:',
    '1:',
    '1.',
    '+1',
    '(1',
    '-',
    'eyJ',
    'eyJaaaaaaaaaaa.',
    'DE89',
    'ab12 ',
    'Aa ',
    '1 Aa ',
    'Via de ',
    'sk-',
    'password is ',
    'account ',
    '4111 1111 1111 1111 ',
  ];

  test.each(parts)('“%s” again and again', (part) => {
    const text = part.repeat(25_000).slice(0, 25_000);
    const fastest = (of: string): number =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const begun = performance.now();
          personalDataIn(of);
          return performance.now() - begun;
        }),
      );
    fastest(text.slice(0, 2_000));
    // Below some milliseconds the clock says more of the machine than of the patterns.
    expect(fastest(text)).toBeLessThan(20 + 3 * fastest(text.slice(0, 12_500)));
  });
});
