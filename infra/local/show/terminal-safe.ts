/**
 * Everything that a terminal obeys instead of showing, and everything that nobody sees: control and format characters,
 * marks that turn the direction of writing, fillers, lone surrogates, what Unicode has not assigned. Line feeds stay, and
 * so do joiners and emoji selectors, which several scripts and most emoji are written with.
 */
const unsafe =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\n\p{Join_Control}\ufe0e\ufe0f]]/gv;

/** Text of strangers as it may be written to a terminal: one `▯` for each character that must not get there. */
export const terminalSafe = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\t', '  ').replace(unsafe, '▯');
