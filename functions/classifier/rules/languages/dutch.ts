import type { Phrases } from '../phrases.ts';

export const dutch: Phrases = [
  ['problem', 'werkt niet', /\b(?:werkt|werken|doet het|laadt|start|lukt|krijg|kan)\b.{0,24}\b(?:niet|geen|nix)\b/],
  [
    'problem',
    'foutmelding',
    /\b(?:fout(?:melding)?|storing op mijn|kapot|vastgelopen|loopt vast|crasht|gehackt|geblokkeerd|probleem met|problemen met|niet (?:ontvangen|aangekomen)|dubbel afgeschreven)\b/,
  ],
  ['problem', 'hulp nodig', /\b(?:hulp nodig|help(?:en)? (?:aub|svp)|kunnen jullie .{0,12}helpen)\b/],
  [
    'outage',
    'storing',
    /\b(?:storing(?:en)?|plat|ligt eruit|(?:server|site|app|netwerk|internet)\b.{0,12}\b(?:down|plat|eruit|offline)|geen (?:bereik|stroom|internet))\b/,
  ],
  [
    'question',
    'hoe kan ik',
    /\b(?:hoe (?:kan|lang|krijg|kom)|wanneer (?:komt|is|gaat)|waar (?:kan|vind|is)|weet iemand|hebben jullie|is het mogelijk|kunnen jullie (?:zeggen|vertellen))\b/,
  ],
  [
    'praise',
    'hartelijk bedankt',
    /\b(?:bedankt|dank (?:je|u|jullie)(?: wel)?|dankjewel|top service|geweldig[e]?|super (?:service|geholpen)|fijn geholpen|chapeau|complimenten|blij met)\b/,
  ],
  [
    'complaint',
    'schandalig',
    /\b(?:schandalig|belachelijk|waardeloos|waardeloze|slecht(?:e|ste)?|teleurgesteld|teleurstellend|oplichters|oplichting|schande|geen (?:antwoord|reactie)|niemand neemt op|wacht al)\b/,
  ],
  ['churn_risk', 'nooit meer', /\b(?:nooit meer|opzeggen|zeg .{0,20}\bop|overstappen|stap over)\b/],
];
