import jsonata from 'jsonata';
import type { Visit } from './execution.ts';
import { addStepFunctions } from './functions.ts';
import type { Json, JsonObject } from './json.ts';
import { plain, Unsupported } from './plain.ts';
import { StateFailed } from './state-failed.ts';

/** What `$states` holds beside input and context, depending on when a field is evaluated. */
export interface Known {
  readonly result?: Json;
  readonly errorOutput?: Json;
}

/** A field's value, evaluated for one visit of its state. Throws States.QueryEvaluationError. */
export type Template = (visit: Visit, known?: Known) => Json | Promise<Json>;

/** Compiles each JSONata text once: thousands of executions share the result, which keeps no state between them. */
export class Expressions {
  readonly #compiled = new Map<string, jsonata.Expression>();

  /** Throws jsonata's own error where the text is none of JSONata. */
  compile(text: string): jsonata.Expression {
    let expression = this.#compiled.get(text);
    if (expression === undefined) {
      expression = jsonata(text);
      addStepFunctions(expression);
      this.#compiled.set(text, expression);
    }
    return expression;
  }
}

/** The JSONata within `{% … %}`, or undefined where the text is a literal; no blank may stand before or after. */
export function expressionIn(text: string): string | undefined {
  if (!text.startsWith('{%')) return undefined;
  if (!text.endsWith('%}') || text.length < 4) throw new SyntaxError('an expression opens with {% and never closes');
  return text.slice(2, -2).trim();
}

/** @param location the field that holds it, as AWS writes it: `Output/result`. */
export function compileExpression(expressions: Expressions, text: string, location: string): Template {
  const expression = expressions.compile(text);
  const subject = `The JSONata expression '${text}' specified for the field '${location}'`;
  return async (visit, known) => {
    let value: unknown;
    try {
      value = await expression.evaluate(undefined, bindings(visit, known));
    } catch (error) {
      throw evaluationFailed(visit, location, `${subject} threw an error during evaluation. ${said(error)}`);
    }
    if (value === undefined) throw evaluationFailed(visit, location, `${subject} returned nothing (undefined).`);
    try {
      return plain(value);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      throw evaluationFailed(visit, location, `${subject} returned an unsupported result type.`);
    }
  };
}

/** Records that a field could not be evaluated, and returns what to throw. */
export function evaluationFailed(visit: Visit, location: string | undefined, why: string): StateFailed {
  const error = 'States.QueryEvaluationError';
  const cause = `An error occurred while executing the state '${visit.state}' (entered at the event id #${visit.enteredAs}). ${why}`;
  visit.scope.execution.history.add('EvaluationFailed', {
    state: visit.state,
    error,
    cause,
    ...(location !== undefined && { location }),
  });
  return new StateFailed(error, cause);
}

function bindings({ scope, input, context }: Visit, known: Known | undefined): Record<string, unknown> {
  const states = { input, context, ...known } satisfies JsonObject;
  return { ...scope.execution.functions, ...scope.variables, states };
}

/** jsonata throws objects with a code and a message, functions of ours plain errors. */
function said(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code === undefined ? String(message) : `${code}: ${message}`;
}
