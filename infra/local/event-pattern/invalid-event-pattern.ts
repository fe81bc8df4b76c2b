/** EventBridge would refuse this pattern when the rule is deployed. The message names the place and the remedy. */
export class InvalidEventPattern extends Error {
  override readonly name = 'InvalidEventPattern';
  /** Where in the pattern, e.g. `detail.followers[0].numeric`; empty for the pattern as a whole. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`Event pattern is not valid at ${path === '' ? 'its top level' : path}: ${problem}`);
    this.path = path;
  }
}
