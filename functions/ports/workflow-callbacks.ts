import type { TicketStatus } from '../contracts/ticket.ts';

/** Wakes an execution that waits for a person. */
export interface WorkflowCallbacks {
  /** Answering a token that nobody waits for any more is no error: the wait ended another way. */
  succeed(taskToken: string, output?: WaitAnswer): Promise<void>;
}

/** How the ticket stands now; executions of before it was sent get along without it. */
export interface WaitAnswer {
  readonly status: TicketStatus;
  /** Of a snoozed or waiting ticket, ISO 8601. */
  readonly quietUntil?: string;
}
