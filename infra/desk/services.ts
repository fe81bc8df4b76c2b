import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import { eventBridgePublisher } from '../../functions/adapters/eventbridge/eventbridge-publisher.ts';
import { stepFunctionsCallbacks } from '../../functions/adapters/stepfunctions/stepfunctions-callbacks.ts';
import { stepFunctionsHandling } from '../../functions/adapters/stepfunctions/stepfunctions-handling.ts';
import type { Publisher } from '../../functions/ports/publisher.ts';
import type { TicketHandling } from '../../functions/ports/ticket-handling.ts';
import type { WorkflowCallbacks } from '../../functions/ports/workflow-callbacks.ts';
import { client } from '../local/in-process/clients.ts';
import { addKeptExecution } from '../local/kept-executions.ts';
import { misuse, refuse } from './desk-refused.ts';
import type { Way } from './reach.ts';

/** What hears of it when somebody acts. */
export interface Services {
  readonly callbacks: WorkflowCallbacks;
  readonly handling: TicketHandling;
  readonly publisher: Publisher;
}

/** @throws DeskArgumentsInvalid where a deployed desk is not told whole */
export function servicesOf(way: Way): Services {
  switch (way.kind) {
    case 'kept':
      return untilTheNextRun(way.folder, way.handleTicket);
    case 'running':
      return {
        callbacks: stepFunctionsCallbacks(client(way.call, 'states')),
        handling: stepFunctionsHandling(client(way.call, 'states'), way.handleTicket),
        publisher: eventBridgePublisher(client(way.call, 'events'), way.eventBus),
      };
    case 'deployed':
      return inAws(way.handleTicket, way.eventBus);
  }
}

/** Nothing runs that could hear of it: a desk that starts on the folder sees the rows, and its waits begin anew. */
const untilTheNextRun = (folder: string, handleTicket: string | undefined): Services => ({
  callbacks: { succeed: async () => {} },
  publisher: { publish: async () => {} },
  handling: {
    async start(name, input) {
      if (handleTicket === undefined)
        refuse(`run npm start -- --data ${folder} once: it is kept by an earlier version`);
      addKeptExecution(folder, handleTicket, name, input);
    },
  },
});

function inAws(handleTicket: string | undefined, eventBus: string | undefined): Services {
  if (!handleTicket || !eventBus) {
    return misuse(
      'whoever acts on a deployed desk gives --handle-ticket ARN and --event-bus NAME, too, or OVERHEARD_HANDLE_TICKET_ARN ' +
        'and OVERHEARD_EVENT_BUS: aws cloudformation list-stack-resources names them, with --stack-name OverheardDesk and OverheardStorage',
    );
  }
  const stepFunctions = new SFNClient({});
  return {
    callbacks: stepFunctionsCallbacks(stepFunctions),
    handling: stepFunctionsHandling(stepFunctions, handleTicket),
    publisher: eventBridgePublisher(new EventBridgeClient({}), eventBus),
  };
}
