import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '../../functions/contracts/published-events.ts';

/**
 * What of a change would break somebody who reads by the earlier schema, a line each; none where every document of the later
 * schema fits the earlier one. Keywords that it can't compare count as broken where they differ.
 */
export function incompatibilities(earlier: JsonSchema, later: JsonSchema, at = 'detail'): readonly string[] {
  const [before, after] = [fieldsOf(earlier), fieldsOf(later)];
  const required = new Set(namesIn(later.required));
  return [
    ...namesIn(earlier.required)
      .filter((name) => !required.has(name))
      .map((name) => `${at}.${name} was always there, and may be missing now`),
    ...[...before].flatMap(([name, field]) => {
      const there = after.get(name);
      return there === undefined ? [`${at}.${name} is gone`] : incompatibilities(field, there, `${at}.${name}`);
    }),
    ...keywords
      .filter((keyword) => !narrows[keyword]?.(earlier[keyword], later[keyword]))
      .map(
        (keyword) =>
          `${at}: ${keyword} was ${JSON.stringify(earlier[keyword])}, and is ${JSON.stringify(later[keyword])}`,
      ),
  ];
}

/** Whether whatever the later value allows, the earlier one allows as well. Undefined allows everything. */
type Narrows = (earlier: unknown, later: unknown) => boolean;

const same: Narrows = (earlier, later) => earlier === undefined || isDeepStrictEqual(earlier, later);
const atLeast: Narrows = (earlier, later) =>
  earlier === undefined || (later !== undefined && Number(later) >= Number(earlier));
const atMost: Narrows = (earlier, later) =>
  earlier === undefined || (later !== undefined && Number(later) <= Number(earlier));
const within: Narrows = (earlier, later) =>
  earlier === undefined || (Array.isArray(later) && later.every((value) => (earlier as unknown[]).includes(value)));

const narrows: Readonly<Record<string, Narrows>> = {
  type: (earlier, later) => same(earlier, later) || (earlier === 'number' && later === 'integer'),
  const: same,
  enum: within,
  format: same,
  pattern: same,
  minimum: atLeast,
  exclusiveMinimum: atLeast,
  maximum: atMost,
  exclusiveMaximum: atMost,
  items: same,
  anyOf: same,
  oneOf: same,
};
const keywords = Object.keys(narrows);

const fieldsOf = ({ properties = {} }: JsonSchema): ReadonlyMap<string, JsonSchema> =>
  new Map(Object.entries(properties as Record<string, JsonSchema>));

const namesIn = (required: unknown): readonly string[] => (Array.isArray(required) ? required.map(String) : []);
