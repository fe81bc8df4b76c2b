import type { Rule } from './rule.ts';

const intent = 'outage';

/** It is down, and not for the author alone. */
export const outageRules: readonly Rule[] = [
  {
    name: 'outage-service-down',
    intent,
    weight: 4.5,
    reason: 'says that a service is down',
    pattern:
      /\b(?:(?:servers?|site|website|web site|app|apps|service|services|system|systems|network|internet|wifi|platform|api|portal|page|logins?|everything|email|emails|mail|@handle|@support|it) (?:is|are|s|has been|have been|been|went|going|keeps? going|still|seems?|appears?|appears to be|seems to be|completely|all)? ?(?:currently |all |completely |still |totally |to be )?(?:down|offline)\b(?! (?:the|a|to|with|there|here|on|load|grade|town|side|pour))|servers? down)/,
    unlessNegated: true,
  },
  {
    name: 'outage-asks-whether-down',
    intent,
    weight: 4.2,
    reason: 'asks whether it is down',
    pattern:
      /\b(?:(?:are|r) (?:you|u|yall|the servers|your servers|things|we)(?: guys)? (?:all )?down|is (?:the )?(?!(?:it )?(?:upside|price|prices|broken|feeling|lying)\b)(?:@?(?![a-z]*ing )[a-z]+ ){1,2}?(?<!upside |broken |going |slow |let |turn )down(?! the road| its| the price)|down (?:right now|rn|again|today|atm|everywhere|for (?:anyone|everyone|everybody|others|maintenance|me too|hours)))\b/,
  },
  {
    name: 'outage-named',
    intent,
    weight: 4,
    reason: 'names an outage',
    pattern:
      /\b(?:outages?|blackout|downtime|service (?:interruption|disruption)|(?:server|network|system)s? (?:issues?|problems?|errors?|failure|meltdown|crash(?:ed|es|ing)?)|(?:50[0234]|gateway) (?:error|timeout)|status page)\b/,
    unlessNegated: true,
  },
  {
    name: 'outage-others-too',
    intent,
    weight: 1.8,
    reason: 'says that others have it too',
    pattern:
      /\b(?:(?:any ?one|any ?body|is it just me|everyone) else\b.{0,20}\b(?:having|getting|unable|cant|seeing|down|experiencing|trouble|issues?|problems?)|is it (?:just|only) me|(?:no ?one|nobody) (?:can|is able)|for everyone|whole (?:city|area|office|neighbou?rhood|country)|nationwide|down ?detector)\b/,
  },
  {
    name: 'outage-what-is-going-on',
    intent,
    weight: 3.6,
    reason: 'asks what is wrong with the service',
    pattern:
      /\b(?:(?:going on|happening|happened|wrong|up|deal) with (?:your|the|ur|all|these|this) (?:servers?|site|website|app|service|system|network|internet)|(?:no|lost) (?:signal|internet|power|connection|network) (?:in|at|since|for|all|anywhere|across))\b/,
  },
];
