/** U+00A0 to U+00FF, in the order of their code points (HTML 4.01, 24.2.1). */
const latin1 = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
  deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
  Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
  ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
  agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const named: ReadonlyMap<string, string> = new Map([
  ...(latin1.match(/\w+/g) ?? []).map((name, at) => [name, String.fromCodePoint(0xa0 + at)] as const),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›' },
    ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', euro: '€', trade: '™', larr: '←', rarr: '→' },
  }),
]);

/** The text with its character references resolved, once; one that HTML does not know stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,8})|(\w{1,16}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? written;
    return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });

/** What is no character is shown as one that says so, as browsers do: a lone surrogate can't be stored as UTF-8. */
const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
