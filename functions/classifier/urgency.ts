import type { Intent, Urgency } from '../contracts/verdict.ts';

/** Money gone, law, safety, security, lost data, locked out: what can't wait until tomorrow. */
const grave =
  /\b(?:(?:over|double )?charged|charging (?:me|us)|(?:stole|stolen|took|taken|withdrew|missing) (?:my |our )?(?:money|funds)|unauthori[sz]ed|fraud(?:ulent)?|lawyer|attorney|legal action|lawsuit|sue|suing|police|(?:in|to|take you to|small claims) court|unsafe|dangerous|injured|injury|caught fire|hack(?:ed|er|ers)|phish(?:ed|ing)|data (?:breach|leak|loss)|compromised|identity theft|locked out|lost (?:all )?(?:my |our |the )?(?:data|files?|photos|pictures|work)|(?:deleted|erased|wiped) (?:all )?(?:my|our)|abgebucht|anwalt|gehackt|datenverlust|ausgesperrt|cobrad[oa]|cobraron|hackead[oa]|abogado|advogado|(?:ete|compte) pirate|debite|avocat|addebitat[oi]|hackerat[oa]|avvocato|afgeschreven|gehackt|advocaat)\b|不正|乗っ取|二重請求/;

const calm: ReadonlySet<Intent> = new Set(['praise', 'irrelevant', 'feature_request']);
const raisable: ReadonlySet<Intent> = new Set(['problem', 'complaint', 'churn_risk']);

/** high: an outage, or a problem, complaint or threat to leave that names something grave; low: nobody waits for us. */
export const urgencyOf = (intent: Intent, normalised: string): Urgency => {
  if (calm.has(intent)) return 'low';
  if (intent === 'outage') return 'high';
  return raisable.has(intent) && grave.test(normalised) ? 'high' : 'normal';
};
