import type { Rule } from './rule.ts';

const intent = 'complaint';

/** Dissatisfaction and blame without a fault that could be fixed. */
export const complaintRules: readonly Rule[] = [
  {
    name: 'complaint-condemns',
    intent,
    weight: 1.8,
    reason: 'condemns, with a word such as "worst"',
    pattern:
      /\b(?:worst|terrible|horr?i(?:ble|d|fic)|horrendous|awful|pathetic|ridiculous(?:ness)?|unacceptable|disgusting|disgrace(?:ful)?|shameful|shame on|ashamed|joke|useless|incompeten(?:t|ce)|garbage|trash|crap(?:py)?|sucks?|suckage|bullshit|nightmare|unprofessional|atrocious|appalling|abysmal|so bad|poor (?:service|customer|quality|experience)|bad (?:service|customer|experience)|fail|boo)\b/,
    unlessNegated: true,
  },
  {
    name: 'complaint-deceived',
    intent,
    weight: 1.6,
    reason: 'speaks of deceit, with a word such as "scam"',
    pattern:
      /\b(?:scam(?:mers?|ming)?|rip(?:ped)?[ -]?off|fraud|thie(?:f|ves)|robbery|steal(?:ing)?|liars?|lied|lying|misleading|false advertising|mislead|bait and switch|price goug\w*|gouging|profiteering|greedy?|illegal)\b/,
  },
  {
    name: 'complaint-disappointed',
    intent,
    weight: 2,
    reason: 'is disappointed or annoyed',
    pattern:
      /\b(?:disappoint(?:ed|ing|ment|s)|frustrat(?:ed|ing|ion)|unhappy|fed up|angry|furious|annoy(?:ed|ing)|upset|let down|sick of|tired of|unimpressed|irritat(?:ed|ing)|dissatisfied|not (?:happy|impressed|ok|okay|cool|acceptable|good enough))\b/,
  },
  {
    name: 'complaint-treated-badly',
    intent,
    weight: 1.6,
    reason: 'was treated badly or not answered',
    pattern:
      /\b(?:rude(?:ly|ness)?|hung up|hangs up|ignor(?:ed|ing|es)|(?:no|not a|without|never|zero|still no|any|a single) (?:single )?(?:response|reply|respon(?:se|ded)|answers?|apology|explanation|help|communication|information|compensation|idea|way to)|not helping|wouldnt help|refuse[sd]? to (?:help|refund)|unhelpful|no one (?:is |can |to |will )?(?:pick|answer|help|care|know)\w*|nobody (?:pick|answer|help|care|know)\w*|dont care|doesnt care|lack of)\b/,
  },
  {
    name: 'complaint-kept-waiting',
    intent,
    weight: 1.5,
    reason: 'was kept waiting',
    pattern:
      /\b(?:on hold|(?:been |still |have been |kept |am |are )waiting|wait(?:ed|ing)? (?:time|for|over|on|in|almost|more)|(?:for|over|almost|another|spent|than|after|now) (?:\d+|two|three|four|five|six|several|many)?\+? ?(?:hours?|hrs?|days|weeks|months)|hours (?:late|delayed|on|waiting|of)|\d+ ?(?:hours?|hrs?|mins?|minutes) (?:late|delay|wait|on|in)\w*|hours later|takes? (?:days|weeks|forever|so long|too long))\b/,
  },
  {
    name: 'complaint-late',
    intent,
    weight: 1.2,
    reason: 'speaks of a delay, a cancellation or a loss',
    pattern:
      /\b(?:delay(?:s|ed|ing)?|late|missed (?:my|our|the|a)|cancell?ed (?:my|our|flight|on)|(?:was|been|got|were) cancell?ed|lost (?:my |our )?(?:bags?|luggage|suitcase|package|parcel)|(?:bags?|luggage) (?:is|was|are|were) (?:lost|not)|damaged|stranded|stuck (?:in|at|on))\b/,
    unlessNegated: true,
  },
  {
    name: 'complaint-charges',
    intent,
    weight: 1.4,
    reason: 'speaks of unwelcome charges',
    pattern:
      /\b(?:(?:still|keep|kept|keeps) (?:on )?(?:got |being |getting )?(?:charg|bill)(?:ed|ing)|charg(?:ed|ing) (?:me|us|my|for|extra)|overpriced|expensive|want my money|my money back|waste of|hidden fees?|giv(?:e|ing) me a refund|price (?:hike|increase)|paying for|i paid)\b/,
  },
  {
    name: 'complaint-reproach',
    intent,
    weight: 1.3,
    reason: 'reproaches, as in "how can you allow"',
    pattern:
      /\b(?:how (?:do|can|could|dare) you (?:guys )?(?:even |just |not |possibly )?(?:allow|let|call|treat|think|justify|be|have|expect)?|why (?:would|do|are|did|dont|cant|arent|didnt) (?:you|u|yall|they)|why (?:isnt|doesnt|does|is) (?:@handle|it|the|your|my|this|there)|whats the point|what is the point|what kind of|you (?:cant|wont|dont) even|do better|get (?:it|your \w+) together|seriously|come on|really @handle|no better than|thanks for nothing|no thanks)\b|\breally\?/,
  },
  {
    name: 'complaint-expected-better',
    intent,
    weight: 1.1,
    reason: 'expected something better',
    pattern:
      /\b(?:expected (?:better|more)|supposed to|(?:2nd|second|third|3rd|fourth|4th) time|yet again|once again|at least|should (?:be|have)|you (?:guys )?need to|your (?:team|staff|agents?|employees?|people|crew))\b/,
  },
  {
    name: 'complaint-swears',
    intent,
    weight: 1.4,
    reason: 'swears',
    pattern:
      /\b(?:w?tf|what the (?:hell|fuck|heck)|fuck(?:ing|ed|in|s)?|shit(?:ty)?|damn|dammit|goddamn|bs|ass(?:hole)?|hell|smh|ffs|bitch)\b/,
  },
  {
    name: 'complaint-service',
    intent,
    weight: 0.6,
    reason: 'speaks of the service',
    pattern: /\b(?:customer (?:service|support|care)|service|complaint|complain(?:ed|ing)?|experience|policy)\b/,
  },
];
