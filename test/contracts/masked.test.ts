import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masked } from '../../functions/contracts/masked.ts';
import { type PersonalData, personalDataKinds } from '../../functions/contracts/verdict.ts';

const text = 'write to ana@example.com or call 555 0143 now';
const email: PersonalData = { kind: 'email', at: [9, 24] };
const phone: PersonalData = { kind: 'phone', at: [33, 41] };

test.each<[string, readonly PersonalData[], string]>([
  ['nothing', [], text],
  ['each by its kind', [email, phone], 'write to [email] or call [phone] now'],
  ['in whatever order', [phone, email], 'write to [email] or call [phone] now'],
  ['twice the same once', [email, email], 'write to [email] or call 555 0143 now'],
  ['spans that overlap as one', [email, { kind: 'name', at: [15, 27] }], 'write to [email] call 555 0143 now'],
  ['neighbours one by one', [email, { kind: 'name', at: [24, 27] }], 'write to [email][name] call 555 0143 now'],
  [
    'a span beyond the end as far as there is text',
    [{ kind: 'phone', at: [33, 999] }],
    'write to ana@example.com or call [phone]',
  ],
  ['no span outside of the text', [{ kind: 'phone', at: [500, 999] }], text],
  ['no span of nothing', [{ kind: 'phone', at: [5, 5] }], text],
])('%s', (_, spans, shown) => {
  expect(masked(text, spans)).toBe(shown);
});

test('whatever the spans, nothing that one of them holds is left, and everything else is', () => {
  const span = fc
    .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.constantFrom(...personalDataKinds))
    .map(([from, length, kind]): PersonalData => ({ kind, at: [from, from + length] }));
  // No character comes twice, and none stands in the name of a kind.
  const alphabet = Array.from({ length: 30 }, (_, n) => String.fromCodePoint(0x3042 + n)).join('');
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const shown = masked(alphabet, spans);
      for (const [i, character] of [...alphabet].entries()) {
        const isHidden = spans.some(({ at: [from, to] }) => from <= i && i < to);
        expect(shown.includes(character)).toBe(!isHidden);
      }
    }),
  );
});
