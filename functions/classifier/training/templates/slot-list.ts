/** The values of one slot, written one after the other: a semicolon or a new line ends each. */
export const listed = (values: string): readonly string[] =>
  values
    .split(/[;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
