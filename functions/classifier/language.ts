/**
 * Words that are frequent in one of these languages and rare in the others, without accents and apostrophes as
 * `normalise` leaves them. X names the language of a post for free: this guess is for sources that don't.
 */
const frequentWords = {
  en: 'the and is are to you my of it its for this that with have has was not im dont cant your what how why do does can been on at we they so',
  de: 'der das und ist nicht ich ein eine mit auf fur wir ihr euch euer sie es den dem habe haben wird kann warum wie seit bei mein keine kein zu bitte noch immer danke sehr',
  es: 'el los las que por para una con pero muy porque cuando esta estan donde mi su como hay tengo puedo ustedes desde mas gracias es se lo y nada alguien',
  fr: 'le les des est pas je vous une pour dans avec mon ma cest ca et sur qui depuis ne votre vos mais tres comment pourquoi merci jai du au quand',
  pt: 'nao voce voces uma para com muito mais meu minha isso estou do da dos os ao esta quando por favor porque obrigado obrigada alguem meus desde e o um',
  it: 'il che non per una sono con di mi questo della del perche come ho gli si anche ma vostro grazie quando mio mia dove da un e molto funziona',
  nl: 'het een niet van ik en dat je met voor op jullie mijn is er geen wat waarom hoe maar nog bij kan ook heb heeft al de bedankt wordt',
} as const;

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(frequentWords)) {
  for (const word of words.split(' ')) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}

/** Pseudo-tags of X for posts that hold only hashtags, links, media, … */
const saysNothing = /^(?:und|art|zxx|mis|mul|q[a-t][a-z])$/;

/** X still sends tags that ISO 639 has replaced. */
const replacedTags: Readonly<Record<string, string>> = { in: 'id', iw: 'he', ji: 'yi' };

const primaryTag = (tag: string): string | undefined => {
  const primary = /^[a-z]{2,3}(?=$|[-_])/.exec(tag.trim().toLowerCase())?.[0];
  if (primary === undefined || saysNothing.test(primary)) return undefined;
  return replacedTags[primary] ?? primary;
};

/** At least two telling words, and more of them than of any other language, or nothing is said. */
const guess = (normalised: string): string => {
  if (/[\u3040-\u30ff]/.test(normalised)) return 'ja';
  const hits = new Map<string, number>();
  for (const word of normalised.match(/[a-zß]+/g) ?? []) {
    for (const language of languagesByWord.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, next] = [...hits].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 2 || best[1] === next?.[1]) return 'und';
  return best[0];
};

/** The primary BCP 47 tag of a post, from its source where that knows, else guessed; `und` where unsure. */
export const languageOf = (normalised: string, given?: string): string =>
  (given === undefined ? undefined : primaryTag(given)) ?? guess(normalised);
