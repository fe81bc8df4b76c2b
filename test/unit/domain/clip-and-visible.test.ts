import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from '../../../functions/domain/clip.ts';
import { visible } from '../../../functions/domain/visible.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyUnits = fc.string({ unit: 'binary', maxLength: 60 });

describe('clip', () => {
  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['ab👩‍👩‍👧cd', 9, 'ab…'],
    ['ab👩‍👩‍👧cd', 11, 'ab👩‍👩‍👧…'],
    ['🇫🇷🇩🇪', 5, '🇫🇷…'],
    ['e\u0301e\u0301', 3, 'e\u0301…'],
    ['👩‍👩‍👧 and more', 3, '…'],
  ])('%j to %d is %j', (text, limit, expected) => {
    expect(clip(text, limit)).toBe(expected);
  });

  test('is never longer than its limit, and is the text itself or a beginning of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const clipped = clip(text, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        expect(clipped === text || (clipped.endsWith('…') && text.startsWith(clipped.slice(0, -1)))).toBe(true);
      }),
    );
  });

  test('never cuts a character in two', () => {
    const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const characters = (text: string) => [...segments.segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const clipped = clip(text, limit);
        if (clipped === text) return;
        const whole = characters(clipped.slice(0, -1));
        expect(whole).toEqual(characters(text).slice(0, whole.length));
      }),
    );
  });
});

describe('visible', () => {
  test.each([
    ['pay\u202egpj.exe', 'pay▯gpj.exe'],
    ['a\u200bb\ufeffc', 'a▯b▯c'],
    ['\u2066left\u2069', '▯left▯'],
    ['mark \u061c here', 'mark ▯ here'],
    ['bell \u0007 and null \u0000', 'bell ▯ and null ▯'],
    ['next line \u0085', 'next line ▯'],
  ])('%j is shown as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  test('tabs, lines and joined characters stay', () => {
    expect(visible('a\tb\nc 👩‍👩‍👧 نمی‌خواهم')).toBe('a\tb\nc 👩‍👩‍👧 نمی‌خواهم');
    expect(visible('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });

  test('leaves no control and no mark of direction, grows nothing, and shows what it showed as it is', () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom('\u061c', '\u202e', '\u2067', '\u0000', '\r'), (text, mark) => {
        const shown = visible(text + mark + text);
        expect(shown).not.toMatch(/(?![\t\n])\p{Cc}|\p{Bidi_Control}/u);
        expect(shown.length).toBeLessThanOrEqual(text.length * 2 + 1);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});
