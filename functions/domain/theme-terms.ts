import { termsOf } from './terms.ts';

interface Asker {
  readonly author: string;
  readonly text: string;
}

/** A term, and who says it. */
export interface TermUse<Of = Asker> {
  /** As most of them write it. */
  readonly written: string;
  readonly isPhrase: boolean;
  readonly saying: ReadonlySet<Of>;
}

interface Use<Of> extends TermUse<Of> {
  /** The same for `dark mode`, `dark-mode`, `Dark Modes` and `darkmode`. */
  readonly key: string;
  /** Of a phrase, the keys of its words. */
  readonly words: readonly string[];
}

/** Phrases explain a word where so many of those who say it say one of them. */
const mostOf = 1 / 2;

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A plural with -s, as English, French, Spanish and Portuguese have it; what it does to other words it does to all of them. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** The terms of all askers, in the order in which they are first said. */
export function termUsesOf<Of extends Asker>(askers: readonly Of[], leftOut: ReadonlySet<string>): readonly Use<Of>[] {
  const uses = new Map<
    string,
    { words: readonly string[]; readonly saying: Set<Of>; readonly forms: Map<string, number> }
  >();
  for (const asker of askers) {
    for (const { words, written } of termsOf(asker.text, leftOut)) {
      const keys = words.map(singular);
      const key = keys.join('');
      const use = uses.get(key) ?? { words: keys, saying: new Set(), forms: new Map() };
      uses.set(key, use);
      if (keys.length > 1) use.words = keys;
      use.saying.add(asker);
      const form = written.toLowerCase();
      use.forms.set(form, (use.forms.get(form) ?? 0) + 1);
    }
  }
  return [...uses].map(([key, { words, saying, forms }]) => {
    const [[written = key] = []] = [...forms].sort(([a, m], [b, n]) => n - m || byText(a, b));
    return { key, written, isPhrase: words.length > 1, words, saying };
  });
}

/**
 * The terms that may make a theme, the one that most people say first: said by two posts at least, and no word of which
 * every second one is said in such a phrase: `mode` is no theme beside `dark mode` and `offline mode`.
 */
export function candidatesOf<Of extends Asker>(uses: readonly Use<Of>[]): readonly TermUse<Of>[] {
  const shared = uses.filter(({ saying }) => saying.size > 1);
  const explained = new Map<string, Set<Of>>();
  for (const { isPhrase, words, saying } of shared) {
    if (!isPhrase) continue;
    for (const word of words) explained.set(word, new Set([...(explained.get(word) ?? []), ...saying]));
  }
  return shared
    .filter(({ key, isPhrase, saying }) => isPhrase || (explained.get(key)?.size ?? 0) < mostOf * saying.size)
    .map((use) => ({ ...use, people: new Set([...use.saying].map(({ author }) => author)).size }))
    .sort(
      (a, b) =>
        b.people - a.people ||
        b.saying.size - a.saying.size ||
        Number(b.isPhrase) - Number(a.isPhrase) ||
        byText(a.key, b.key),
    );
}
