import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { TicketHandling } from '../../ports/ticket-handling.ts';

/** By executions of `handle-ticket`. The service refuses a second one of a name that differs, or has ended. */
export const stepFunctionsHandling = (client: Pick<SFNClient, 'send'>, stateMachineArn: string): TicketHandling => ({
  async start(name, input) {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ExecutionAlreadyExists')) throw error;
    }
  },
});
