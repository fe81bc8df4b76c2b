/** Posts on X hold up to 25,000 characters; what somebody wants is said long before this many. */
const examined = 2_000;

/** As much of a post as is read. */
export const examinedHead = (post: string): string => cap(post, examined);

/** The first `limit` UTF-16 units of a text, one fewer where that would cut a surrogate pair in two. */
const cap = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const opensPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, opensPair ? limit - 1 : limit);
};

/** Before accents go, since ´ decomposes into a space and an accent. */
const withoutApostrophes = (text: string): string => text.replace(/(?<=\p{L})['’‘`´](?=\p{L})/gu, '');

/** `café` to `cafe`. Only Latin accents go: the marks that tell が from か lie in another block and are put back. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/**
 * The one spelling that all rules are written for: lower case, no accents, no apostrophes (`can't` is `cant`), letters
 * repeated for emphasis once (`helppp` is `help`), white space as single spaces. Mentions become `@handle`, or
 * `@support` for accounts that are there to help, and addresses `{url}`, so that a name never reads as a word.
 */
export const normalise = (text: string): string => {
  const plain = cap(withoutAccents(withoutApostrophes(cap(text, examined))), examined);
  return plain
    .toLowerCase()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/https?:\/\/\S+/g, '{url}')
    .replace(/@[a-z0-9_]+/g, (handle) => (/support|help|care|^@ask/.test(handle) ? '@support' : '@handle'))
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
};
