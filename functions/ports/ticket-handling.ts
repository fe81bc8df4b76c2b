import type { HandleInput } from '../contracts/handling.ts';

/** Sets going what looks after a ticket until somebody resolves it. */
export interface TicketHandling {
  /** Starting the same opening twice starts it once. */
  start(executionName: string, input: HandleInput): Promise<void>;
}
