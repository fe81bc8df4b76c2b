import type { Rule } from './rule.ts';

const intent = 'irrelevant';

/** Not to the company, or not about what it does for people: shares, news, jobs, advertisements, chatter. */
export const irrelevantRules: readonly Rule[] = [
  { name: 'irrelevant-not-addressed', intent, weight: 1.3, reason: 'addresses nobody', pattern: /^[^@]*$/ },
  {
    name: 'irrelevant-shared',
    intent,
    weight: 2.2,
    reason: `passes on somebody's post`,
    pattern: /^["“]?(?:rt|mt|qt)\b|\b(?:rt|via) @|^["“]\s?@\w+:|^["“]/,
  },
  { name: 'irrelevant-hashtags', intent, weight: 1, reason: 'is full of hashtags', pattern: /#[^#]*#/ },
  { name: 'irrelevant-link', intent, weight: 0.9, reason: 'shares a link', pattern: /\{(?:url|link)\}/ },
  {
    name: 'irrelevant-nobody-speaks',
    intent,
    weight: 1.3,
    reason: 'speaks neither of the author nor to a company',
    pattern:
      /^(?!.*(?:\b(?:i|im|ive|id|ill|my|me|mine|we|our|us|you|your|u|ur|yall|please|pls|plz|help|thanks?|thx)\b|[?])).*$/,
  },
  {
    name: 'irrelevant-news',
    intent,
    weight: 1.8,
    reason: 'reads like news',
    pattern:
      /\b(?:launch(?:es|ed|ing)?|rumou?rs?|announc(?:es|ed|ing|ement)|breaking|ceo|shares|stocks?|investors?|ipo|acqui(?:re|red|res|sition)|president|trump|biden|obama|democrats?|republicans?|senate|election|vote|votes|congress|gop|sentenced|lawsuit against|report(?:s|ed)?:|study|pop-?up|conference|keynote|panel|session|museum|exhibit|movie|film|album|song|concert|episode|game ?day|world war|white house|immigration|church|history)\b/,
  },
  {
    name: 'irrelevant-advertises',
    intent,
    weight: 2.4,
    reason: 'advertises or recruits',
    pattern:
      /\b(?:giveaway|give away|sweepstakes|follow (?:me|us) (?:for|back|on)|promo ?code|discount code|check (?:out )?(?:my|our|this)|link in bio|airdrop|crypto|bitcoin|nft|now ?playing|for sale|selling my|on sale|hiring|job opening|jobs?|apply now|recruiting|recruiter|subscribe to|sign up (?:for|here)|click here|download our|win an?|chance to win|enter to|free shipping|% off|available now|dm for|phishing|scam going around)\b/,
  },
  {
    name: 'irrelevant-answers-a-customer',
    intent,
    weight: 2.4,
    reason: 'is an answer to a customer',
    pattern:
      /\b(?:(?:sorry|apologi[sz]e) (?:to hear|for (?:the|any) (?:inconvenience|trouble|delay))|thanks for (?:the feedback|reaching|letting us|sharing|your (?:patience|feedback))|please (?:dm|pm|message) us|send us (?:a |an )?(?:dm|message|email)|well (?:look into|get back)|wed (?:love|like|be happy)|you should be able to|glad (?:to hear|you)|happy to help|our team)\b/,
  },
  {
    name: 'irrelevant-chatter',
    intent,
    weight: 1.2,
    reason: 'reads like chatter',
    pattern:
      /\b(?:lol|lmao|rofl|haha(?:ha)*|tbh|bro|dude|omg|twitter friends|happy birthday|good (?:night|morning) (?:everyone|all|twitter)|real talk|can(?:t|not) wait|drunk|girl|boyfriend|girlfriend|party|tonight|weekend|football|basketball|netflix and)\b/,
  },
];
