import { Duration } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { EventBridgePutEvents } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { eventSource } from '../functions/contracts/define-event.ts';

interface AnnounceProps {
  readonly bus: EventBus;
  readonly event: { readonly detailType: string };
  /** Fields of the detail, as values or JSONata. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly assign?: Readonly<Record<string, unknown>>;
}

/** A state that puts one event on the bus. The service itself fails it where the entry is refused. */
export const announce = (
  scope: Construct,
  id: string,
  { bus, event, detail, assign }: AnnounceProps,
): EventBridgePutEvents =>
  EventBridgePutEvents.jsonata(scope, id, {
    entries: [
      { eventBus: bus, source: eventSource, detailType: event.detailType, detail: TaskInput.fromObject({ ...detail }) },
    ],
    taskTimeout: Timeout.duration(Duration.seconds(10)),
    ...(assign === undefined ? {} : { assign: { ...assign } }),
    outputs: {},
  });
