const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Emoji, also those of several characters; two columns. */
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
/** Other characters that take two columns: East Asian wide ones (Unicode Standard Annex #11, by block). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
/** Characters that take no column: marks upon others, joiners, and the later parts of a Korean syllable. */
const unseen = /[\p{Mn}\p{Me}\p{Join_Control}\u1160-\u11ff]/u;

/**
 * How many columns of a terminal the text takes. Terminals differ about rare emoji; this is what most of them do.
 * Two texts of which one begins or ends with a space take together the sum of both, even where a mark joins the space.
 */
export const columnsOf = (text: string): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + columnsOfOne(segment), 0);

const columnsOfOne = (grapheme: string): number =>
  emoji.test(grapheme) ? 2 : [...grapheme].reduce((sum, character) => sum + columnsOfCharacter(character), 0);

const columnsOfCharacter = (character: string): number => {
  if (unseen.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/**
 * The text in lines of at most `columns` columns (two or more): broken at its own line feeds, then between words, and
 * only within a word that is longer than a line.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  const end = () => {
    lines.push(current.trimEnd());
    current = '';
    width = 0;
  };
  for (const piece of line.split(/(?<= )(?=[^ ])/)) {
    const word = piece.trimEnd();
    if (width > 0 && width + columnsOf(word) > columns) end();
    for (const segment of partsOf(piece, columns)) {
      const more = columnsOfOne(segment);
      if (width + more > columns) {
        // Spaces that a line ends with need no line of their own.
        if (segment === ' ') continue;
        end();
      }
      current += segment;
      width += more;
    }
  }
  end();
  return lines;
}

/** The graphemes of the text, and the characters of those that are wider than a line. */
function* partsOf(text: string, columns: number): Generator<string> {
  for (const { segment } of graphemes.segment(text)) {
    if (columnsOfOne(segment) > columns) yield* segment;
    else yield segment;
  }
}
