import type { Rule } from './rule.ts';

const intent = 'feature_request';

/** Something that isn't there yet and is wished for. */
export const featureRequestRules: readonly Rule[] = [
  {
    name: 'feature-request-suggests',
    intent,
    weight: 3.4,
    reason: 'makes a suggestion',
    pattern:
      /\b(?:feature (?:request|idea)|suggestion:?(?! box)|(?:i|id like to|can i|may i) suggest|idea for you|requesting (?:a|an|the) feature|heres an idea)\b/,
    unlessNegated: true,
  },
  {
    name: 'feature-request-please-add',
    intent,
    weight: 3,
    reason: 'says "please add" or the like',
    pattern:
      /\b(?:(?:please|pls|plz|just|you should|should really|could you|can you|can we|could we|you need to|yall should|time to|why not)(?: guys)?(?: please| just| also| maybe| really)? (?:add|bring back|implement|introduce|integrate|get rid of|provide an? option|make an? (?:option|app|version|way|setting)|consider (?:adding|making|a|an)|let us (?:choose|pick|turn|hide|set|edit)|allow (?:us|users|people|customers) to|give us (?:an?|the) (?:option|ability|way))|please (?:use an?|make it|provide|ban|allow))\b/,
  },
  {
    name: 'feature-request-would-be-nice',
    intent,
    weight: 2.8,
    reason: 'says "would be great if" or the like',
    pattern:
      /\b(?:(?:would|itd|it would|thatd|that would|how) (?:also )?(?:be )?(?:so |really |very |super )?(?:great|nice|awesome|cool|good|helpful|amazing|lovely|useful|handy) (?:if|to have|to see|to be able)|(?:i|really|we) wish (?:you|u|yall|there|it|the|they|@handle|i could|we could)|id (?:really )?(?:love|like) (?:to see|it if|an? )|would (?:really )?love (?:to see|it if|an? )|hope(?:fully)? (?:you|we|to|that you) (?:can |could |will |see )?(?:add|bring|do|see|get|make))\b/,
  },
  {
    name: 'feature-request-any-plans',
    intent,
    weight: 3,
    reason: 'asks about plans',
    pattern:
      /\b(?:any plans? (?:for|to|on)|(?:are you|do you) (?:guys )?(?:planning|plan) (?:to|on) (?:add|bring|support|releas|launch|mak|do)\w*|(?:ever|going to|gonna) (?:add|bring back|support|implement))\b/,
  },
  {
    name: 'feature-request-option',
    intent,
    weight: 1.6,
    reason: 'speaks of a feature or an option',
    pattern:
      /\b(?:needs? (?:an?|the) (?:option|feature|way|button|setting|mode|app)|(?:option|ability|feature|button|setting) (?:to|for|that)|dark mode|(?:isnt|is) there (?:no|an?) (?:option|feature|button|setting)|missing feature|add support for)\b/,
  },
];
