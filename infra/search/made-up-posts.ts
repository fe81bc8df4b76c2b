/** What people complain about to a company, and how: the made-up words below are as rare as they need to be. */
const common =
  `bag lost refund flight delay parcel driver app login account card payment order email phone call agent hour day week
  month cancel charge money help thank service customer wait queue gate seat staff rude crew pilot plane airport
  delivery address door neighbour depot box damaged broken missing late tracking number website error page password reset
  update screen crash slow loading server outage down region bucket deploy ticket support answer nobody reply line hold music
  chat bot message voucher fare upgrade class meal water luggage belt claim form photo receipt insurance wrong name booking
  date change fee price double twice bank statement`.split(/\s+/);
const small = 'the my is and to of a in it for you on was with that not this have are but at'.split(' ');
const syllables = 'ka lo mi ren sta tu vel or ban fi gra do pes ul ne shi wo cam ex ir'.split(' ');

/** Different words that anybody ever says: those of half a million English posts are of this order. */
const vocabulary = 60_000;
/** Of the words of a post in English, nearly half are small ones. */
const smallShare = 0.45;
const [shortest, longest] = [5, 45];
/** Of all posts, so many repeat a phrase that many use. */
const phraseShare = 0.2;
const phrases = ['lost bag', 'double charge', 'app crash', 'flight delay', 'missing parcel', 'password reset'];

/** The word of that rank: the first ones are the usual ones of a complaint. */
export function wordOfRank(rank: number): string {
  const known = common[rank];
  if (known !== undefined) return known;
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `${word}en`;
}

/** A rank from 0 to the end of the vocabulary, by Zipf's law: the word of rank r is said 1/(r + 1) times as often as the first. */
export const zipfRank = (draw: () => number): number => Math.floor(Math.exp(draw() * Math.log(vocabulary + 1))) - 1;

/** A post of as many words as posts have. */
export function madeUpPost(draw: () => number): string {
  const length = shortest + Math.floor(draw() * (longest - shortest));
  const words = Array.from({ length }, () =>
    draw() < smallShare ? small[Math.floor(draw() * small.length)] : wordOfRank(zipfRank(draw)),
  );
  if (draw() < phraseShare) words.push(phrases[Math.floor(draw() * phrases.length)]);
  return words.join(' ');
}
