import type { Phrases } from '../phrases.ts';

export const french: Phrases = [
  [
    'problem',
    'ne marche pas',
    /\b[jln]?(?:marche|fonctionne|fonctionnent|charge|arrive|peux|ouvre|recu|connecte|demarre)\b.{0,12}\b(?:pas|plus)\b/,
  ],
  [
    'problem',
    'erreur',
    /\b(?:erreur|bug(?:s|ue)?|en panne|plante|bloquee?|pirate[re]?e?|impossible de|probleme (?:avec|de|sur)|debite deux fois|casse)\b/,
  ],
  ['problem', `besoin d'aide`, /\b(?:besoin d ?aide|aidez(?:-| )moi|pouvez(?:-| )vous m ?aider|a l ?aide)\b/],
  [
    'outage',
    'panne générale',
    /\b(?:panne (?:generale|nationale|de)|(?:serveurs?|site|l?appli|reseau)\b.{0,12}\b(?:down|hs|en panne|tombes?|plante)|plus de (?:reseau|service|courant|connexion))\b/,
  ],
  [
    'question',
    'comment faire',
    /\b(?:comment (?:faire|puis|je|on)|est ?-?ce que|estce|quand (?:est|sera|arrive|sort)|ou (?:puis|trouver|est)|quelqu ?un sait|avez(?:-| )vous|peut(?:-| )on|combien)\b/,
  ],
  [
    'praise',
    'merci beaucoup',
    /\b(?:merci (?:beaucoup|a|pour)|merci|bravo|genial|excellente?|j ?adore|super (?:service|equipe)|parfait|felicitations|au top)\b/,
  ],
  [
    'complaint',
    'service nul',
    /\b(?:nul(?:le)?s?|honte(?:ux)?|scandal(?:e|eux)|inadmissible|lamentable|arnaque|voleurs|decu(?:e|s)?|pire|catastroph(?:e|ique)|aucune reponse|ras le bol|marre|mauvais(?:e)?)\b/,
  ],
  [
    'churn_risk',
    'plus jamais',
    /\b(?:plus jamais|resili(?:er|e|ation)|je (?:change|pars) (?:d|chez)|changer d ?(?:operateur|banque))\b/,
  ],
];
