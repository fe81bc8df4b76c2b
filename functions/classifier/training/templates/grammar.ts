import type { Intent, Sentiment } from '../../../contracts/verdict.ts';

/** From 0 up to and without 1, like `Math.random`, but seeded. */
export type Random = () => number;

/** Templates whose posts all want the same and sound the same. */
export interface TemplateSet {
  readonly intent: Intent;
  readonly sentiment: Sentiment;
  /** Text with `(this|that|)` alternatives, which may nest, and `{slot}` names; a backslash makes a bracket plain. */
  readonly templates: readonly string[];
  /** Sentences, templates themselves, that may follow any of these in a longer post. */
  readonly asides?: readonly string[];
}

/** What may stand in for each `{name}`; the values are templates themselves. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** A template has a bracket too many or too few. */
export class TemplateUnbalanced extends Error {
  override readonly name = 'TemplateUnbalanced';
}

/** A template names a slot that nobody fills. */
export class SlotUnknown extends Error {
  override readonly name = 'SlotUnknown';
}

type Part = string | { readonly slot: string } | { readonly oneOf: readonly (readonly Part[])[] };

/** One of the list, each as likely as the next. */
export function pick<T>(list: readonly T[], random: Random): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}

/**
 * One post that the template stands for.
 * @throws {TemplateUnbalanced} where brackets don't match.
 * @throws {SlotUnknown} where a slot has no values.
 */
export function expand(template: string, slots: Slots, random: Random): string {
  const fill = (text: string): string => parse(text).map(write).join('');
  const write = (part: Part): string => {
    if (typeof part === 'string') return part;
    if ('oneOf' in part) return pick(part.oneOf, random).map(write).join('');
    const values = slots[part.slot];
    if (values === undefined || values.length === 0) throw new SlotUnknown(`{${part.slot}} in: ${template}`);
    return fill(pick(values, random));
  };
  return tidy(fill(template));
}

/** Empty alternatives leave doubled blanks and blanks before commas behind. */
const tidy = (text: string) =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ([,.!?])(?=\s|$)/g, '$1')
    .trim();

/** Plain text, one slot, or one mark of the grammar. */
const token = /\\(?<plain>.)|\{(?<slot>[a-z_]+)\}|(?<mark>[(|){}\\])|(?<text>[^\\(|){}]+)/gsu;

function parse(template: string): readonly Part[] {
  const outermost: Part[] = [];
  /** The groups that stand open, the innermost last. */
  const open: Part[][][] = [];
  let into = outermost;
  for (const { groups = {} } of template.matchAll(token)) {
    const { plain, slot, mark, text } = groups;
    const group = open.at(-1);
    if (slot !== undefined) into.push({ slot });
    else if (mark === undefined) into.push(plain ?? text ?? '');
    else if (mark === '(') {
      into = [];
      open.push([into]);
    } else if (mark === '|' && group) {
      into = [];
      group.push(into);
    } else if (mark === ')' && group) {
      open.pop();
      into = open.at(-1)?.at(-1) ?? outermost;
      into.push({ oneOf: group });
    } else if (mark === '|') into.push(mark);
    else throw new TemplateUnbalanced(`"${mark}" in: ${template}`);
  }
  if (open.length > 0) throw new TemplateUnbalanced(`"(" in: ${template}`);
  return outermost;
}
