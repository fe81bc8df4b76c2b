import { chatForms, misspellings } from './chat-forms.ts';
import { pick, type Random } from './grammar.ts';

type Change = (text: string, random: Random) => string;

/** Handles, hashtags and addresses, which people copy rather than type. */
const copied = /((?:[@#]|https?:\/\/)\S+)/;

const onTyped = (text: string, change: (typed: string) => string) =>
  text
    .split(copied)
    .map((piece) => (copied.test(piece) ? piece : change(piece)))
    .join('');

/** Swaps words that the map knows for one of their forms, every second time. */
const respell = (forms: ReadonlyMap<string, readonly string[]>): Change => {
  const longestFirst = [...forms.keys()].toSorted((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\w'])(?:${longestFirst.join('|')})(?![\\w'])`, 'gi');
  return (text, random) =>
    onTyped(text, (typed) =>
      typed.replace(known, (word) => (random() < 0.5 ? word : pick(forms.get(word.toLowerCase()) ?? [word], random))),
    );
};

/** Changes one of the words that the pattern matches, if there is one. */
const onOneWord = (text: string, pattern: RegExp, random: Random, change: (word: string) => string) => {
  const words = text.split(/(\s+)/);
  const fitting = words.flatMap((word, at) => (pattern.test(word) ? [at] : []));
  if (fitting.length === 0) return text;
  const chosen = pick(fitting, random);
  return words.map((word, at) => (at === chosen ? change(word) : word)).join('');
};

/** "so" to "sooo". */
const stretch: Change = (text, random) =>
  onOneWord(text, /^(?:so|no|please|why|help|really|never|love|hate|way|omg|ugh)[.,!?]*$/i, random, (word) =>
    word.replace(/[aeiouyg](?=[^aeiouyg]*$)/i, (letter) => letter.repeat(3 + Math.floor(random() * 3))),
  );

/** Two letters swapped, or one left out. */
const slip: Change = (text, random) =>
  onOneWord(text, /^[a-z]{5,}$/i, random, (word) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [before, first, second, after] = [
      word.slice(0, at),
      word.charAt(at),
      word.charAt(at + 1),
      word.slice(at + 2),
    ];
    return random() < 0.5 ? before + second + first + after : before + second + after;
  });

/** Each way in which people write carelessly, and how many in a hundred roughened posts show it. */
const habits: readonly (readonly [inHundred: number, change: Change])[] = [
  [30, respell(chatForms)],
  [12, respell(misspellings)],
  [30, (text) => onTyped(text, (typed) => typed.replaceAll(/['’]/g, ''))],
  [30, (text) => text.replace(/(?<=[^.!?\s])[.!?]+$/, '')],
  [15, (text, random) => text.replace(/[!?]$/, (mark) => mark.repeat(2 + Math.floor(random() * 4)))],
  [8, (text, random) => text.replace(/\.$/, () => pick(['..', '...', '....'], random))],
  [8, stretch],
  [14, slip],
  [40, (text) => onTyped(text, (typed) => typed.toLowerCase())],
  [4, (text) => onTyped(text, (typed) => typed.toUpperCase())],
  [8, (text, random) => onOneWord(text, /^[a-z']{3,}$/i, random, (word) => word.toUpperCase())],
  [6, (text) => onTyped(text, (typed) => typed.replaceAll(' and ', ' &amp; '))],
  [
    12,
    (text) => text.replace(/^((?:@\w+ )+)(.+)$/s, (_, mentions: string, rest: string) => `${rest} ${mentions.trim()}`),
  ],
  [8, (text) => text.replace(/^@/, '.@')],
  [2, (text) => text.replace(/^@\w+(?= )/, 'RT $&:')],
  [8, (text, random) => `${text} ${pick(['😂', '🤔', '👀', '🙏', '😅', 'lol', '🤷', 'haha', '😳', 'tho'], random)}`],
  [
    5,
    (text, random) =>
      `${text} ${pick(['#help', '#tech', '#travel', '#monday', '#fyi', '#life', '#CX', '#support'], random)}`,
  ],
  [9, (text, random) => `${text} https://t.co/${shortened(random)}`],
  [2, (text) => `${text} link`],
];

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const shortened = (random: Random) => Array.from({ length: 10 }, () => pick([...letters], random)).join('');

/**
 * The same post as somebody in a hurry, on a phone or in a temper would type it; what it wants stays the same, and what
 * is added fits every intent. A few come through unchanged.
 */
export const roughen: Change = (text, random) =>
  habits
    .reduce((rough, [inHundred, change]) => (random() * 100 < inHundred ? change(rough, random) : rough), text)
    .trim();
