/** An event as rules and targets see it. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** To the second: `2026-11-22T10:01:00Z`. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
  /** Of an event that a replay hands out again: the replay's name. */
  readonly 'replay-name'?: string;
}
