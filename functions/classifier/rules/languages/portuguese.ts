import type { Phrases } from '../phrases.ts';

export const portuguese: Phrases = [
  [
    'problem',
    'não funciona',
    /\bnao (?:funciona|carrega|abre|consigo|conseguimos|entra|chegou|recebi|liga|esta funcionando|deixa|da para)\b/,
  ],
  [
    'problem',
    'erro',
    /\b(?:erro|bug(?:ado|ou)?|travando|trava|travou|bloquead[oa]|hackead[oa]|problemas? (?:com|no|na)|cobrad[oa] (?:duas vezes|em dobro)|quebrad[oa])\b/,
  ],
  [
    'problem',
    'preciso de ajuda',
    /\b(?:preciso de ajuda|ajuda (?:por favor|urgente|com)|me ajudem?|podem (?:me )?ajudar|resolvam)\b/,
  ],
  [
    'outage',
    'fora do ar',
    /\b(?:fora do ar|caiu|sem (?:sinal|internet|luz|servico)|instavel|queda (?:de|do|no)|servidores? (?:fora|caiu|cairam))\b/,
  ],
  [
    'question',
    'como faço',
    /\b(?:como (?:faco|posso|faz)|quando (?:sai|chega|vai|volta)|onde (?:posso|fica|encontro)|alguem sabe|voces (?:tem|vendem|aceitam)|quanto (?:custa|tempo)|tem como)\b/,
  ],
  [
    'praise',
    'muito obrigado',
    /\b(?:obrigad[oa]|parabens|excelente|adorei|amei|amo|otimo atendimento|maravilhos[oa]|perfeito|incrivel|melhor)\b/,
  ],
  [
    'complaint',
    'péssimo atendimento',
    /\b(?:pessim[oa]|horrivel|vergonha|lixo|absurdo|descaso|golpe|ladroes|pior|decepcao|decepcionad[oa]|ninguem (?:responde|atende)|falta de respeito|ridiculo)\b/,
  ],
  ['churn_risk', 'nunca mais', /\b(?:nunca mais|cancel(?:ar|ei|ando|amento)|vou (?:trocar|mudar))\b/],
];
