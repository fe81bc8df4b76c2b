const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Tags for texts that have no language, or several: a verdict says `und` of those. */
const saysNothing = /^(?:zxx|mul|mis|art|q[a-t][a-z])$/;

/** Why no verdict is ever in this language, and what to write instead; undefined where one may be. */
export function languageProblem(tag: string): string | undefined {
  const [today = tag] = Intl.getCanonicalLocales(tag);
  if (today !== tag) return `'${tag}' is called '${today}' in verdicts: write that`;
  if (saysNothing.test(tag)) return `no verdict says '${tag}': write 'und' for posts without a known language`;
  if (tag !== 'und' && names.of(tag) === undefined)
    return `'${tag}' is no language: look its tag up, as 'ja' of Japanese`;
  return undefined;
}
