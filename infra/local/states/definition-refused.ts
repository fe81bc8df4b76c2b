/**
 * The definition says something that AWS would not accept, or that this interpreter does not know. It is thrown before
 * an execution starts, so a workflow never runs half understood.
 */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused';
  /** The state at fault; undefined where it is the state machine itself. */
  readonly state: string | undefined;
  readonly field: string;

  constructor(state: string | undefined, field: string, why: string) {
    super(`${state === undefined ? 'The state machine' : `State '${state}'`}, field '${field}': ${why}`);
    this.state = state;
    this.field = field;
  }
}
