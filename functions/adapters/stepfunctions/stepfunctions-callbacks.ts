import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { WorkflowCallbacks } from '../../ports/workflow-callbacks.ts';

/** The wait has ended: answered before, timed out, or its execution is over. */
const nobodyWaits = new Set(['TaskTimedOut', 'TaskDoesNotExist']);

export const stepFunctionsCallbacks = (client: Pick<SFNClient, 'send'>): WorkflowCallbacks => ({
  async succeed(taskToken, output) {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output ?? {}) }));
    } catch (error) {
      if (!(error instanceof Error && nobodyWaits.has(error.name))) throw error;
    }
  },
});
