import { isObject, type Json } from './json.ts';

/** The value holds a function or something else that JSON can't say. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/**
 * jsonata's result as plain JSON: a copy, because its arrays carry marks of their own (`sequence`, `keepSingleton`).
 * Its functions are objects too, and refused.
 */
export function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isObject(value) && value._jsonata_lambda !== true && value._jsonata_function !== true) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
  }
  throw new Unsupported(`a ${typeof value} is no JSON value`);
}
