import type { Rule } from './rule.ts';

const intent = 'praise';

/** Thanks, and whatever one would like to frame. */
export const praiseRules: readonly Rule[] = [
  {
    name: 'praise-thanks',
    intent,
    weight: 1.6,
    reason: 'gives thanks',
    pattern:
      /\b(?:thanks?|thank (?:you|u|god)|thankyou|thx|ty|tysm|grateful|cheers|appreciated|appreciate (?:it|you|the|your|that|all))\b(?! in advance| for nothing| for the help$| for your help$| but)/,
    unlessNegated: true,
  },
  {
    name: 'praise-thanks-alone',
    intent,
    weight: 1.4,
    reason: 'says little but thanks',
    pattern: /^(?=.{0,70}$)[^?]*\b(?:thanks?|thank (?:you|u)|thankyou|thx|ty)\b(?! in advance| for nothing)[^?]*$/,
  },
  {
    name: 'praise-great-service',
    intent,
    weight: 2.2,
    reason: 'says "great service" or the like',
    pattern:
      /\b(?:(?:great|good|excellent|amazing|awesome|fantastic|outstanding|best|wonderful|brilliant|superb|incredible|exceptional|fabulous|lovely|nice|perfect|friendly|helpful|terrific|stellar|phenomenal|smooth|quick|fast)(?: and \w+)? (?:customer |guest )?(?:service|support|job|work|experience|staff|crew|team|flight|app|product|people|airline|company|response|help|ever|trip|update)|customer service (?:is|was) (?:great|the best|amazing|awesome|excellent|fantastic)|(?:well|nicely) done|way to go|keep (?:it )?up|5 stars|five stars|hats off|props to|kudos|shout ?-?out to|two thumbs)\b/,
    unlessNegated: true,
  },
  {
    name: 'praise-admires',
    intent,
    weight: 1.3,
    reason: 'admires, with a word such as "awesome"',
    pattern:
      /\b(?:(?:i|we|just|really|absolutely|in|much|so|do|my|always|truly)? ?(?:love(?:d|s)?|loving)|awesome|amazing|excellent|fantastic|wonderful|outstanding|brilliant|incredible|impress(?:ed|ive)|perfect|delighted|the best|rocks?|rocked|fabulous|superb|phenomenal|flawless|so (?:good|happy|easy|helpful|nice|cool|excited)|very (?:good|happy|helpful|nice|pleased|cool)|really (?:good|nice|helpful|like)|great)\b(?! if)/,
    unlessNegated: true,
  },
  {
    name: 'praise-helped',
    intent,
    weight: 1.2,
    reason: 'was helped or is content',
    pattern:
      /\b(?:(?:helped|saved|took care of|made my|surprised) (?:me|us|my|day|so)|went (?:above|out of)|above and beyond|so (?:helpful|kind|friendly)|made my (?:day|trip|week)|happy (?:customer|camper|with|to)|no (?:problems?|issues?|complaints?)(?: at all)?|works (?:great|perfectly|like a charm|again|now|well)|loyal|recommend|can(?:t|not) (?:recommend|thank|fault)|you (?:guys |all )?(?:rock|rule|are the best|are awesome|are great)|#(?:love|thankyou|thanks|happy|awesome)\w*)\b/,
  },
];
