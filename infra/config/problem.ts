export interface Problem {
  /** Where in the config: `routes[2].escalateTo[0]`. */
  readonly at: string;
  readonly remedy: string;
}
