import type { Rule } from './rule.ts';

const intent = 'churn_risk';

/** Leaving, or threatening to. One order cancelled isn't that. */
export const churnRiskRules: readonly Rule[] = [
  {
    name: 'churn-risk-never-again',
    intent,
    weight: 6,
    reason: 'says "never again" or the like',
    pattern:
      /\b(?:never (?:ever )?(?:again|(?:fly|flying|use|using|buy|buying|shop|shopping|order|ordering|book|booking|stay|staying|travel|go|going|come|coming|do|doing|give|giving|choose|recommend)\b.{0,30}\b(?:again|@handle|you|back|business|them))|last time (?:i|we|ill|im|you)\b.{0,20}\b(?:fly|flying|use|using|buy|buying|shop|order|book|ever|get)|(?:wont|will not|not) (?:be )?(?:fly|flying|us(?:e|ing)|buy|buying|shop|shopping|order|ordering|book|booking|com(?:e|ing) back|back|renew|renewing|return|returning)(?: (?:with|from|by|at))?(?: (?:you|@handle|them|here))?(?: (?:guys|again|anymore|any more|ever))|wont be (?:back|renewing|returning))\b/,
  },
  {
    name: 'churn-risk-closing-account',
    intent,
    weight: 4.5,
    reason: 'wants to cancel an account or a contract',
    pattern:
      /\b(?:cancel|cancell?ing|clos(?:e|ing)|delet(?:e|ing)|terminat(?:e|ing)|deactivat(?:e|ing)|end(?:ing)?) (?:my|our|the|an?|this|your|all my|@handle)? ?(?:@handle |\w+ )?(?:accounts?|subscriptions?|subs|memberships?|contracts?|plan|service)\b/,
  },
  {
    name: 'churn-risk-switching',
    intent,
    weight: 4.5,
    reason: 'considers going elsewhere',
    pattern:
      /\b(?:(?:switch(?:ing)?|mov(?:e|ing)|defect(?:ing)?|chang(?:e|ing)|go(?:ing)? back|going) (?:over |my \w+ |our \w+ )?to (?:@handle|another|a (?:different|new|competitor|better|rival)|your competit\w+|android|someone else|the competition|t-?mobile|verizon|a competitor)|(?:ill|i will|will|time to|gonna|going to|im|well|about to|ready to|thinking (?:of|about)|considering|might|should i) (?:be )?(?:switch(?:ing)?|leav(?:e|ing) you|try(?:ing)? @handle|fly(?:ing)? @handle|us(?:e|ing) @handle (?:from|instead|next)|jump(?:ing)? ship|ditch(?:ing)?|find(?:ing)? (?:another|a different|a new)|look(?:ing)? (?:elsewhere|for (?:another|a new|alternatives))|go(?:ing)? elsewhere|tak(?:e|ing) my (?:business|money|loyalty))|(?:my|our) business elsewhere|look(?:ing)? elsewhere)\b/,
  },
  {
    name: 'churn-risk-lost-customer',
    intent,
    weight: 4.5,
    reason: 'says "lost a customer" or the like',
    pattern:
      /\b(?:(?:lost|losing|lose) (?:a|me as a|my|our|another|this|one)(?: \w+)? ?(?:customer|business|client|subscriber|loyalty)|lost me|no longer (?:a |be )?(?:a )?(?:customer|fly|flying|us(?:e|ing)|client|loyal)|(?:was|been|am) (?:a )?(?:loyal|long ?time) \w+ (?:until|but no|no more)|(?:not|dont|wont)\b.{0,20}\b(?:be|continue being|remain|stay) an? (?:\w+ )?customer|(?:im|i am|were|so|officially|bout|about) done with (?:you|u|yall|@handle|this|them|your)|done with (?:you|@handle|@support)|good ?bye (?:@handle|to)|bye @handle|(?:avoid|boycott(?:ing)?|dont (?:ever )?(?:fly|use|buy from|book with)) @handle)\b/,
  },
];
