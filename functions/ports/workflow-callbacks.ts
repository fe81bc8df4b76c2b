/** Wakes an execution that waits for a person. */
export interface WorkflowCallbacks {
  /** Answering a token that nobody waits for any more is no error: the wait ended another way. */
  succeed(taskToken: string): Promise<void>;
}
