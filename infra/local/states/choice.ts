import type { RunState } from './execution.ts';
import { truth } from './kinds.ts';
import { StateFailed } from './state-failed.ts';
import type { StateSource } from './state-source.ts';

/** The first rule whose condition holds decides, with its own Assign and Output; the state's own belong to Default. */
export function compileChoice(source: StateSource): RunState {
  const rules = source.objects('Choices', ['Condition', 'Next', 'Output', 'Assign', 'Comment']).map((raw, index) => {
    const at = `Choices[${index}]`;
    if (raw.Next === undefined) source.refuse(`${at}/Next`, 'is missing');
    if (raw.Condition === undefined) source.refuse(`${at}/Condition`, 'is missing');
    return { holds: source.typedOf(raw.Condition, `${at}/Condition`, truth), ending: source.ending(raw, `${at}/`) };
  });
  if (rules.length === 0) source.refuse('Choices', 'must hold a rule');
  const otherwise = source.has('Default')
    ? source.ending({ Assign: source.raw('Assign'), Output: source.raw('Output'), Next: source.string('Default') })
    : undefined;

  return async (visit) => {
    for (const { holds, ending } of rules) {
      if (await holds(visit)) return ending(visit, visit.input);
    }
    if (otherwise !== undefined) return otherwise(visit, visit.input);
    throw new StateFailed(
      'States.NoChoiceMatched',
      `An error occurred while executing the state '${visit.state}' (entered at the event id #${visit.enteredAs}). ` +
        'Failed to transition out of the state. The state has no matching choice rule and no default.',
    );
  };
}
