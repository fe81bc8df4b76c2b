import { type Finder, wholeIf } from './finder.ts';

/** What numbers are that nobody can call, named just before them. */
const otherNumber =
  /(?:order|tracking|track|parcel|ticket|case|ref(?:erence)?|invoice|serial|model|version|booking|flight|bestell\w*|auftrag\w*|sendung\w*|rechnung\w*|pedido|gu[ií]a|factura|encomenda|protocolo|rastreio|commande|colis|suivi|dossier|ordine|spedizione|fattura|bestelling|zending|factuur|注文\S{0,4}|追跡\S{0,4}|伝票\S{0,4})(?: ?(?:number|no|num|nr|nummer|id|code|n[º°])\.?)?[ :#=は]{0,3}$|#$/i;

const date = /^\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d)/;
const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

const callable =
  (least: number, most: number) =>
  (found: string, before: string): number => {
    const digits = digitsIn(found);
    const isPart = /\d[ -]$/.test(before);
    return wholeIf(
      digits >= least && digits <= most && !isPart && !date.test(found) && !otherNumber.test(before),
      found,
    );
  };

export const phones: readonly Finder[] = [
  // With a country's code: ITU-T E.164 allows 15 digits.
  { kind: 'phone', pattern: /(?<![\w+.,-])(?:\+|00)[1-9](?:[ .()/-]{0,2}\d){6,14}(?!\d)/g, lengthOf: callable(8, 17) },
  // North America, in three groups.
  {
    kind: 'phone',
    pattern: /(?<![\w+.,-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g,
    lengthOf: callable(10, 11),
  },
  // Most of Europe and Japan: a zero, then groups.
  {
    kind: 'phone',
    pattern: /(?<![\w+.,:/-])\(?0\d{1,4}\)?(?:[ ./-]{1,3}\d{2,8}){1,5}(?![\w-])/g,
    lengthOf: callable(9, 12),
  },
  // Mobile numbers in one piece: Germany, France, Italy aside, the United Kingdom, Japan.
  {
    kind: 'phone',
    pattern: /(?<![\w+.,-])0(?:1[567]\d{8,9}|[67]\d{8}|7\d{9}|[789]0\d{8})(?![\w-])/g,
    lengthOf: callable(10, 12),
  },
  // Spain, Brazil and Italy write theirs without a zero.
  {
    kind: 'phone',
    pattern:
      /(?<![\w+.,-])(?:[679]\d{2}(?: \d{3}){2}|[67]\d{2}(?: \d{2}){3}|\(?[1-9]\d\)? ?9\d{4}-\d{4}|3\d{2} \d{3} ?\d{4})(?![\w-])/g,
    lengthOf: callable(9, 11),
  },
  // Whatever somebody says is a number to call.
  {
    kind: 'phone',
    pattern:
      /(?<!\w)(?:call|text|phone|tel|telephone|mobile|cell|whatsapp|sms|handy|telefon|handynummer|tel[eé]fono|m[oó]vil|celular|t[eé]l[eé]phone|portable|telefone|telem[oó]vel|telefono|cellulare|telefoon|mobiel|電話(?:番号)?)(?: (?:me|us|number|no|nummer|numero|at|on|is|ist|es|est))?[ .:は]{1,3}((?:\+|\()?\d(?:[ ().-]?\d){6,14})(?!\d)/gi,
    lengthOf: callable(7, 15),
  },
];
