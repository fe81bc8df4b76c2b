import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { eventSource } from '../../functions/contracts/define-event.ts';

/**
 * For how long what was on the bus can be replayed. Shorter than the rows live that make a second delivery harmless, and
 * than the 90 days for which the name of an execution stays taken.
 */
const archiveFor = Duration.days(14);

/** Overheard's own bus, and the archive that any rule of it can be replayed from. Events hold ids and verdicts, no text. */
export class MentionBus extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus');
    this.bus.archive('Archive', { eventPattern: { source: [eventSource] }, retention: archiveFor });
  }

  grantPublish(fn: LambdaFunction): Grant {
    fn.addEnvironment('EVENT_BUS_NAME', this.bus.eventBusName);
    return this.bus.grantPutEventsTo(fn);
  }
}
