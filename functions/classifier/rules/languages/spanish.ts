import type { Phrases } from '../phrases.ts';

export const spanish: Phrases = [
  [
    'problem',
    'no funciona',
    /\bno (?:me )?(?:funciona|sirve|carga|abre|deja|puedo|podemos|anda|llega|ha llegado|llego|conecta|responde)\b/,
  ],
  [
    'problem',
    'error',
    /\b(?:error|fallo|falla|fallando|problemas? con|bloquead[oa]|hackead[oa]|hackearon|se (?:cierra|traba|cuelga)|cobraron (?:dos veces|doble)|roto|averiad[oa])\b/,
  ],
  [
    'problem',
    'necesito ayuda',
    /\b(?:(?:necesito|urgente) ayuda|ayuda (?:por favor|urgente|con)|ayudenme|me (?:pueden|podeis|puedes) ayudar|solucion(?:en|ar)?)\b/,
  ],
  [
    'outage',
    'se cayó',
    /\b(?:se cayo|esta(?:n)? caid[oa]s?|caid[oa] (?:el|la)|servidores caidos|apagon|no hay (?:servicio|luz|senal|internet)|sin servicio|corte de)\b/,
  ],
  [
    'question',
    'cómo puedo',
    /¿|\b(?:como (?:puedo|hago|se)|cuando (?:sale|llega|va|estara)|donde (?:puedo|esta)|alguien sabe|tienen|cuanto (?:cuesta|tarda)|hay alguna)\b/,
  ],
  [
    'praise',
    'muchas gracias',
    /\b(?:muchas gracias|gracias|excelente|genial|me encanta|felicidades|felicitaciones|el mejor|la mejor|increible|buenisimo)\b/,
  ],
  [
    'complaint',
    'pésimo servicio',
    /\b(?:pesim[oa]|verguenza|horrible|terrible|estafa(?:dores)?|ladrones|mal servicio|peor|decepcion(?:ad[oa])?|asco|nadie (?:contesta|responde)|mentirosos|inaceptable|hart[oa])\b/,
  ],
  ['churn_risk', 'nunca más', /\b(?:nunca mas|(?:cancelar|cancelo|dar de baja|me doy de baja)|me (?:cambio|voy) a)\b/],
];
