import type { Sentiment } from '../contracts/verdict.ts';
import { isNegated } from './negation.ts';

/** Words by how strongly they speak, −3 … 3, in the spelling of `normalise`. Written for posts to companies. */
const words: Readonly<Record<string, string>> = {
  '3': 'amazing awesome fantastic outstanding excellent brilliant incredible superb phenomenal flawless',
  '2': 'love loved loves loving great best wonderful perfect perfectly beautiful impressed kudos delighted excited thrilled win winning proud genial excelente fantastico perfeito perfetto geweldig ausgezeichnet großartig formidable increible otimo ottimo',
  '1': 'thanks thank thx ty good nice happy glad cool fun enjoy enjoyed enjoying appreciate appreciated appreciates better helpful friendly hope smooth easy fast lovely sweet yay congrats congratulations cheers welcome luck smile pretty fine wow bravo grateful pleased reliable recommend danke super toll gracias merci obrigado obrigada grazie bedankt dank bueno bonne',
  '-1': 'bad slow late delay delayed sad sorry issue issues problem problems wrong poor annoying annoyed miss missed missing lost lose losing stuck boring tired confused confusing waiting unfortunately sick hard error fail fails failed failing broken cancelled canceled ignored hurt leider schlecht malo lento mauvais ruim lent traag',
  '-2': 'hate hates hated terrible horrible awful disappointed disappointing disappointment frustrated frustrating frustration angry unacceptable ridiculous stupid useless sucks suck rude pathetic poorly damn hell crap crappy garbage trash unhappy upset scam fraud liar liars lies lied joke dumb idiot idiots nightmare mess shame kill dead died death attack ruined incompetent unprofessional wtf bullshit shit fucking fuck schrecklich furchtbar unverschamt katastrophe pesimo pesima terrivel pessimo nul honte schifo vergogna belachelijk waardeloos verguenza',
  '-3': 'worst disgusting disgrace disgraceful disgusted atrocious appalling abysmal horrendous despicable horrid',
};

const emoji: Readonly<Record<string, string>> = {
  '2': '😍❤🥰💕💖🎉🤩💯',
  '1': '😊😀😁👍👏🙏😄🙂🥳😘☺',
  '-1': '😕🙄😞😔😩😒😢🙃👎😑😐',
  '-2': '😡🤬😠😤💩🖕',
};

const valences = new Map<string, number>([
  [':)', 1],
  [':-)', 1],
  [':d', 1],
  ['<3', 2],
  [':(', -1],
  [':-(', -1],
]);
for (const [valence, list] of Object.entries(words)) {
  for (const word of list.split(' ')) valences.set(word, Number(valence));
}
for (const [valence, list] of Object.entries(emoji)) {
  for (const symbol of list) valences.set(symbol, Number(valence));
}

const intensifier =
  /\b(?:very|so|really|extremely|super|absolutely|totally|completely|such an?|sehr|muy|tres|muito|molto|heel) $/;
const token = /[a-zß]+|:-?[()d]|<3|[☺❤\u{1f300}-\u{1faff}]/gu;

/**
 * How a normalised post sounds: the sum of its words' valences, below 0 for unhappy. An intensifier counts half as
 * much again; a negation turns a word around, and weakens it, as "not great" says less than "awful".
 */
export const toneOf = (normalised: string): number => {
  let tone = 0;
  for (const match of normalised.matchAll(token)) {
    const valence = valences.get(match[0]);
    if (valence === undefined) continue;
    const strength = intensifier.test(normalised.slice(Math.max(0, match.index - 12), match.index)) ? 1.5 : 1;
    tone += valence * strength * (isNegated(normalised, match.index) ? -0.5 : 1);
  }
  return tone;
};

export const sentimentOf = (tone: number): Sentiment => {
  if (tone <= -1) return 'negative';
  return tone >= 1 ? 'positive' : 'neutral';
};
