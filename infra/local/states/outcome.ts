import type { Outcome, Visit } from './execution.ts';
import type { Known, Template } from './expressions.ts';
import type { Json, JsonObject } from './json.ts';
import { sized } from './limits.ts';

interface EndingFields {
  readonly assign?: Template;
  readonly output?: Template;
  readonly next?: string;
}

/** Leaves a state: `otherwise` is its output where it has no Output field. */
export type Ending = (visit: Visit, otherwise: Json, known?: Known) => Promise<Outcome>;

/** Assign and Output both read the variables as they were when the state was entered. */
export const ending =
  ({ assign, output, next }: EndingFields): Ending =>
  async (visit, otherwise, known) => {
    const assigned = assign && ((await assign(visit, known)) as JsonObject);
    const result = output === undefined ? otherwise : await output(visit, known);
    if (assigned !== undefined) sized(assigned, `state/task '${visit.state}'`);
    if (result !== visit.input) sized(result, `state/task '${visit.state}'`);
    return { output: result, ...(next !== undefined && { next }), ...(assigned && { assigned }) };
  };
