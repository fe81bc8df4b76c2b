import type { StateSource } from './state-source.ts';

/** The error names of a retrier or catcher. States.ALL must stand alone, and in the last of them. */
export function errorList(source: StateSource, raw: unknown, location: string, last: boolean): readonly string[] {
  const names = Array.isArray(raw) ? raw : [];
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) {
    return source.refuse(location, 'must list error names');
  }
  if (names.includes('States.ALL') && (names.length > 1 || !last)) {
    return source.refuse(location, 'States.ALL must stand alone and last');
  }
  return names;
}
