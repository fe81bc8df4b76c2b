import { errorList } from './error-list.ts';
import { matches } from './error-names.ts';
import type { Ending } from './outcome.ts';
import type { StateSource } from './state-source.ts';

/** Where an error leads, or undefined where no catcher names it. */
export type Catchers = (error: string | undefined) => Ending | undefined;

export function compileCatch(source: StateSource): Catchers {
  const catchers = source
    .objects('Catch', ['ErrorEquals', 'Next', 'Output', 'Assign', 'Comment'])
    .map((raw, index, all) => {
      const at = `Catch[${index}]`;
      if (raw.Next === undefined) source.refuse(`${at}/Next`, 'is missing');
      const errorEquals = errorList(source, raw.ErrorEquals, `${at}/ErrorEquals`, index === all.length - 1);
      return { errorEquals, ending: source.ending(raw, `${at}/`) };
    });
  return (error) => catchers.find(({ errorEquals }) => matches(errorEquals, error))?.ending;
}
