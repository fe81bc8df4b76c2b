import type { Phrases } from '../phrases.ts';

export const italian: Phrases = [
  [
    'problem',
    'non funziona',
    /\bnon (?:mi )?(?:funziona|va|carica|si apre|riesco|posso|arriva|e arrivato|parte|funzionano|fa (?:entrare|accedere))\b/,
  ],
  [
    'problem',
    'errore',
    /\b(?:errore|guasto|bloccat[oa]|si blocca|hackerat[oa]|problem[ai] con|addebitat[oi] due volte|rott[oa])\b/,
  ],
  ['problem', 'ho bisogno di aiuto', /\b(?:bisogno di aiuto|aiutatemi|potete aiutarmi|aiuto|mi aiutate)\b/],
  [
    'outage',
    'servizio down',
    /\b(?:down (?:generale|per tutti)|(?:server|sito|l?app|rete|servizio)\b.{0,12}\b(?:down|giu|irraggiungibile)|disservizio|senza (?:linea|segnale|internet))\b/,
  ],
  [
    'question',
    'come posso',
    /\b(?:come (?:posso|si|faccio)|quando (?:esce|arriva|sara)|dove (?:posso|trovo|si)|qualcuno sa|avete|quanto (?:costa|tempo)|e possibile|si puo)\b/,
  ],
  [
    'praise',
    'grazie mille',
    /\b(?:grazie|bravi|bravissimi|complimenti|ottim[oa]|fantastic[oa]|eccellente|adoro|perfetto|il migliore)\b/,
  ],
  [
    'complaint',
    'servizio pessimo',
    /\b(?:pessim[oa]|vergogn(?:a|oso|atevi|osi)|schifo|truffa|ladri|delus[oa]|deludente|peggior[ei]?|inaccettabile|scandaloso|nessuno risponde|ridicol[oi])\b/,
  ],
  ['churn_risk', 'mai più', /\b(?:mai piu|disd(?:ico|etta|ire)|cambio (?:operatore|banca)|passo a)\b/],
];
