import type { Rule } from './rule.ts';

const intent = 'problem';

/** Something doesn't work for the author, who wants it fixed. */
export const problemRules: readonly Rule[] = [
  {
    name: 'problem-cannot-do',
    intent,
    weight: 2.2,
    reason: `says "can't log in" or the like`,
    pattern:
      /\b(?:cant|cannot|can not|couldnt|could not|unable to|not able to|wont let me|(?:doesnt|not|isnt|didnt) (?:let|letting|allow|allowing) me(?: to)?|struggling to|trouble) (?:even |seem to |manage to |get )?(?!get enough)(?:log|login|logging|sign|access|accessing|open|connect|connecting|install|update|download|play|join|reset|recover|retrieve|find|add|use|get|go|see|send|upload|load|pay|sync|verify|watch|stream|check|book|select|receive|register|activate|turn|start|change|view|edit|print|export|into|back)\b/,
  },
  {
    name: 'problem-cannot',
    intent,
    weight: 0.6,
    reason: `says "can't"`,
    pattern: /\bi (?:still )?(?:cant|cannot|couldnt)\b(?! get enough| wait| believe| stand| recommend| thank)/,
  },
  {
    name: 'problem-not-working',
    intent,
    weight: 2.4,
    reason: 'says "not working" or the like',
    pattern:
      /\b(?:(?:not|isnt|arent|never|stopped|stops|quit|wasnt|hasnt been) (?:even |been )?(?:working|loading|responding|syncing|functioning|showing up|connecting|charging)|(?:doesnt|does not|dont|didnt|wont|will not|not) (?:even )?(?:work|load|open|start|connect|turn on|show up|download|install|sync|update|respond|let|accept|send|play)\b)/,
  },
  {
    name: 'problem-error',
    intent,
    weight: 1.8,
    reason: 'names an error',
    pattern: /\b(?:errors?|fail(?:s|ed|ing|ure)? to|failed)\b/,
    unlessNegated: true,
  },
  {
    name: 'problem-malfunction',
    intent,
    weight: 2.2,
    reason: 'names a malfunction such as "crash"',
    pattern:
      /\b(?:crash(?:es|ed|ing)?|fr(?:ee|o)z(?:e|es|en|ing)|freezing|bug(?:s|ged|gy)?|glitch(?:es|ed|ing|y)?|lagg(?:s|y|ing)|stuck|broken|broke|corrupt(?:ed)?|(?:infinite|endless) load\w*|(?:blank|black|white|blue|loading) screen|unplayable|unusable|malfunction\w*|acting up|messed up|buffering|disabled)\b/,
    unlessNegated: true,
  },
  {
    name: 'problem-keeps-happening',
    intent,
    weight: 1.2,
    reason: 'says that it keeps happening',
    pattern: /\b(?:keeps? (?:on )?[a-z]+ing|every (?:single )?time i|constantly)\b/,
  },
  {
    name: 'problem-hacked',
    intent,
    weight: 2,
    reason: 'says "hacked" or "stolen"',
    pattern:
      /\b(?:(?:been|was|got|were|is) (?:hacked|compromised|stolen)|hacked my|someone (?:has )?(?:signed|logged|hacked|stole|used|accessed)|hacked)\b/,
  },
  {
    name: 'problem-locked-out',
    intent,
    weight: 2.2,
    reason: 'is locked out or has lost a password',
    pattern:
      /\b(?:locked (?:me )?out|account (?:is |was |has been |got )?(?:locked|suspended|disabled|banned|blocked)|(?:forgot|forgotten|lost) (?:my |the )?[a-z]* ?(?:password|login|pin|info|information|authenticator)|(?:recover|recovering|recovery of) (?:it|my|the|an?)|reset (?:my|the) password|verification code|signed out|logged out)\b/,
  },
  {
    name: 'problem-lost',
    intent,
    weight: 1.8,
    reason: 'says that something is lost or missing',
    pattern:
      /\b(?:(?:lost|deleted|erased|wiped) (?:all )?(?:my|our|it)|(?:has|have|is|are|just|all|completely) (?:disappeared|gone|missing|vanished)|disappeared|(?:is|are|am|completely|went) missing)\b/,
  },
  {
    name: 'problem-not-received',
    intent,
    weight: 1.8,
    reason: `says that something didn't arrive`,
    pattern:
      /\b(?:(?:didnt|did not|havent|have not|hasnt|never|not|still havent) (?:yet )?(?:get|got|gotten|receive|received|arrive|arrived|been delivered|showed|come)\b|never (?:came|arrived|showed))/,
  },
  {
    name: 'problem-charged-twice',
    intent,
    weight: 2.4,
    reason: 'says "charged twice"',
    pattern:
      /\b(?:(?:charged|billed|debited)\b.{0,24}\b(?:twice|two times|2x|again)|(?:double|twice|over) ?(?:charged|billed))\b/,
  },
  {
    name: 'problem-having-issues',
    intent,
    weight: 2.2,
    reason: 'speaks of an issue or a problem',
    pattern:
      /\b(?:(?:have|having|had|has|got|with|an|this|the|my|big|major|technical|constant|experiencing) (?:an? |some |any |major |many |big |the )?(?:issues?|problems?|trouble|difficult(?:y|ies))|issues? with|problems? with)\b/,
    unlessNegated: true,
  },
  {
    name: 'problem-tried-everything',
    intent,
    weight: 1.4,
    reason: 'tells what was tried',
    pattern:
      /\b(?:(?:ive|have|i|already|we) tried|tried (?:everything|to|re|un|all)|re-?(?:start|install|boot)(?:ed|ing)?|uninstall(?:ed|ing)?|when(?:ever)? i (?:try|tried|click|open|go|log)|trying to)\b/,
  },
  {
    name: 'problem-asks-for-help',
    intent,
    weight: 1.7,
    reason: 'asks for help',
    pattern:
      /\b(?:help me|(?:please|pls|plz|plss|kindly|can (?:you|u|someone|anyone)|could you)(?: guys| please| pls)? (?:help|aid|assist|resolve|sort|look into|fix)|(?:need|some|any|for the|your|urgent|send) (?:your |some |urgent |password |immediate )?(?:help|assistance|support)|help (?:please|pls|plz)|helpp?$|help!|#help|fix (?:this|it|my|your|the)|resolve (?:this|it|my|the)|asap)/,
  },
  {
    name: 'problem-at-a-loss',
    intent,
    weight: 0.8,
    reason: `doesn't know what to do`,
    pattern:
      /\b(?:(?:idk|dont know|not sure) what to do|what (?:can|do|should) i do|any idea (?:what|why|how)|for some reason|why (?:cant|wont) i)\b/,
  },
  {
    name: 'problem-support-account',
    intent,
    weight: 0.7,
    reason: 'writes to a support account',
    pattern: /@support/,
  },
];
