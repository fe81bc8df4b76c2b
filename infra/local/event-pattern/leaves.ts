import { isJsonObject, type JsonObject } from './json-object.ts';
import type { Scalar } from './reading.ts';

/** Which element of which array of the event a leaf lies in, innermost first. Arrays are numbered as they are met. */
export interface Position {
  readonly array: number;
  readonly index: number;
  readonly outer: Position | undefined;
}

/** A value of the event. A scalar directly inside an array counts as the array's own: it has no position in it. */
export interface Leaf {
  readonly value: Scalar;
  readonly position: Position | undefined;
}

/** The leaves of an event by dotted name; arrays add nothing to a name. */
export type Leaves = ReadonlyMap<string, readonly Leaf[]>;

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Collects the leaves under the names in `wanted`, which must hold the names' own dotted beginnings too. */
export const leavesOf = (event: JsonObject, wanted: ReadonlySet<string>): Leaves => {
  const leaves = new Map<string, Leaf[]>();
  let arrays = 0;

  const visitObject = (object: JsonObject, name: string, position: Position | undefined): void => {
    for (const key of Object.keys(object)) {
      const inner = name === '' ? key : `${name}.${key}`;
      if (wanted.has(inner)) visit(object[key], inner, position);
    }
  };

  const visit = (value: unknown, name: string, position: Position | undefined): void => {
    if (isScalar(value)) {
      const known = leaves.get(name);
      if (known === undefined) leaves.set(name, [{ value, position }]);
      else known.push({ value, position });
    } else if (Array.isArray(value)) {
      const array = arrays++;
      for (const [index, element] of value.entries()) {
        visit(element, name, isScalar(element) ? position : { array, index, outer: position });
      }
    } else if (isJsonObject(value)) {
      visitObject(value, name, position);
    }
  };

  visitObject(event, '', undefined);
  return leaves;
};
