/** What dynalite hands to one of its parsers beside the text; the parser strikes off each name and value that it uses. */
export interface ExpressionContext {
  readonly attrNames?: Readonly<Record<string, string>> | undefined;
  readonly attrVals?: Readonly<Record<string, AttributeValue>> | undefined;
  readonly unusedAttrNames: Record<string, boolean>;
  readonly unusedAttrVals: Record<string, boolean>;
}

/** `{ S: 'text' }`, `{ N: '1' }` and so on: dynalite lets no other through to its parsers. */
type AttributeValue = Readonly<Record<string, unknown>>;

/** Answers the syntax tree with names and values in their places, or a text that says what is wrong; may throw instead. */
export type Parse = (text: string, options: { readonly context: ExpressionContext }) => unknown;

interface Remembered {
  readonly fillIn: (values: Readonly<Record<string, AttributeValue>>) => unknown;
  readonly usedNames: readonly string[];
  readonly usedValues: readonly string[];
}

/** Our adapters and workflows have some thirty expressions; an AWS client that someone points at the desk has its own. */
const mostRemembered = 1000;

/** Of these a parser checks the very values, not only their types. */
const checksValues = /\b(between|attribute_type)\b/i;

/**
 * Parses each expression once for the same names and the same types of values, and from then on only puts the values of
 * the request where they belong: over a mix of writes and reads parsing was two fifths of what a call takes.
 */
export function rememberedExpressions(parse: Parse): Parse {
  const known = new Map<string, Remembered>();

  return (text, options) => {
    const { context } = options;
    const { attrNames = {}, attrVals = {} } = context;
    if (checksValues.test(text)) return parse(text, options);
    const key = JSON.stringify([text, attrNames, Object.entries(attrVals).map(typed)]);
    let remembered = known.get(key);
    if (remembered === undefined) {
      const unusedAttrNames = allOf(attrNames);
      const unusedAttrVals = allOf(attrVals);
      const parsed = parse(text, { context: { ...context, unusedAttrNames, unusedAttrVals } });
      remembered = {
        fillIn: blank(parsed, new Map(Object.entries(attrVals).map(([name, value]) => [value, name]))),
        usedNames: Object.keys(attrNames).filter((name) => !(name in unusedAttrNames)),
        usedValues: Object.keys(attrVals).filter((name) => !(name in unusedAttrVals)),
      };
      if (known.size >= mostRemembered) known.clear();
      known.set(key, remembered);
    }
    for (const name of remembered.usedNames) delete context.unusedAttrNames[name];
    for (const name of remembered.usedValues) delete context.unusedAttrVals[name];
    return remembered.fillIn(attrVals);
  };
}

const typed = ([name, value]: [string, AttributeValue]) => [name, Object.keys(value)[0]];

const allOf = (named: object): Record<string, boolean> =>
  Object.fromEntries(Object.keys(named).map((name) => [name, true]));

/** A form of the tree with blanks for the values. Each filling in is a new tree, because dynalite works in it. */
function blank(node: unknown, nameOf: ReadonlyMap<unknown, string>): Remembered['fillIn'] {
  if (typeof node !== 'object' || node === null) return () => node;
  const name = nameOf.get(node);
  if (name !== undefined) return (values) => values[name];
  if (Array.isArray(node)) {
    const items = node.map((item) => blank(item, nameOf));
    return (values) => items.map((fillIn) => fillIn(values));
  }
  // Some of dynalite's records have no prototype, so that an attribute may have any name.
  const prototype: unknown = Object.getPrototypeOf(node);
  const fields = Object.entries(node).map(([key, value]) => [key, blank(value, nameOf)] as const);
  return (values) => {
    const filled: Record<string, unknown> = prototype === null ? Object.create(null) : {};
    for (const [key, fillIn] of fields) filled[key] = fillIn(values);
    return filled;
  };
}
