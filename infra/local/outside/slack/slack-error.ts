/** What Slack answers, with status 200, instead of a result: `{ ok: false, error }`, and at times the reasons. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly error: string;
  readonly reasons: readonly string[];

  constructor(error: string, reasons: readonly string[] = []) {
    super(error);
    this.error = error;
    this.reasons = reasons;
  }
}
