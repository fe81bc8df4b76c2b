/** What turns around the sense of the words behind it, in the spelling of `normalise`. */
const negator =
  /\b(?:no|not|never|without|zero|hardly|nothing|nobody|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|would|could|should)nt|cannot|kein|keine|keinen|nicht|sin|ningun|pas|sans|sem|senza|nao|non|geen|niet)(?: [a-z]+){0,2} $/;

/** Characters looked back: a negator and two words. A longer view costs time and finds other clauses' negations. */
const reach = 28;

/** Whether the phrase at `index` has its sense turned around by a negation at most two words before it. */
export const isNegated = (normalised: string, index: number): boolean =>
  negator.test(normalised.slice(Math.max(0, index - reach), index));

const negators = new Set(
  'no not never without zero hardly nothing nobody cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt kein keine keinen nicht sin ningun pas sans sem senza nao non geen niet'.split(
    ' ',
  ),
);

/** Whether a word turns around the sense of those behind it. */
export const negates = (word: string): boolean => negators.has(word);
