/** For each UTF-16 unit of a text, the spellings it may have. */
type Spellings = readonly (readonly string[])[];

/**
 * Units are taken one by one, as event-ruler does: "ß" may be "SS" but not "ss". It encodes each half of a surrogate
 * pair alone, which Java turns into "?", so a pattern with an emoji never equals that emoji on AWS, nor here.
 * Source: aws/event-ruler, EqualsIgnoreCaseParser.
 */
const spellings = (text: string): Spellings =>
  text.split('').map((unit) => (/[\ud800-\udfff]/.test(unit) ? ['?'] : [unit.toLowerCase(), unit.toUpperCase()]));

/** The length of what `wanted` covers at the start of `text`, or undefined. */
const coveredAtStart = (wanted: Spellings, text: string): number | undefined => {
  let end = 0;
  for (const options of wanted) {
    const found = options.find((option) => text.startsWith(option, end));
    if (found === undefined) return undefined;
    end += found.length;
  }
  return end;
};

const coversEnd = (wanted: Spellings, text: string): boolean => {
  let start = text.length;
  for (const options of wanted.toReversed()) {
    const found = options.find((option) => text.endsWith(option, start));
    if (found === undefined) return false;
    start -= found.length;
  }
  return true;
};

export const equalsIgnoringCase = (wanted: string) => {
  const units = spellings(wanted);
  return (text: string): boolean => coveredAtStart(units, text) === text.length;
};

export const startsIgnoringCase = (wanted: string) => {
  const units = spellings(wanted);
  return (text: string): boolean => coveredAtStart(units, text) !== undefined;
};

export const endsIgnoringCase = (wanted: string) => {
  const units = spellings(wanted);
  return (text: string): boolean => coversEnd(units, text);
};
