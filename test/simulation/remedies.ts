import { milliseconds } from '../../functions/contracts/duration.ts';
import { mentionsFound, ticketActionRequested } from '../../functions/contracts/events.ts';
import { nameIn } from '../../infra/local/cloud/identities.ts';
import type { Execution } from '../../infra/local/executions.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';

/** What an alarm of the desk would say, by its heading in the runbook. */
export type AlarmName =
  | 'SetAside/NotEmpty'
  | 'DeadLetters/NotEmpty'
  | 'TriageMentions/Failing'
  | 'FileTicket/Failing'
  | 'HandleTicket/Failing';

/** The rules whose events a replay hands out again, by the construct they are declared as. */
type RuleName = 'MentionsFound' | 'MentionToFile' | 'TicketActionRequested';

/** Somebody on call: sees the alarms, and does what `infra/runbook.md` says under each. */
export class OnCall {
  readonly #desk: InProcessDesk;
  readonly #start: number;
  readonly #failed = new Map<string, Execution[]>();
  #replays = 0;

  /** @param start since when the desk has been running */
  constructor(desk: InProcessDesk, start: number) {
    this.#desk = desk;
    this.#start = start;
  }

  /** Counts an execution as the metrics of its workflow do. */
  sawExecutionEnd(execution: Execution): void {
    if (execution.status === 'SUCCEEDED') return;
    const machine = this.#machine(execution.machine);
    this.#failed.set(machine, [...(this.#failed.get(machine) ?? []), execution]);
  }

  /** The alarms that stand now. */
  alarms(): AlarmName[] {
    const { messages } = this;
    return [
      ...(messages('SetAside').length > 0 ? ['SetAside/NotEmpty' as const] : []),
      ...(messages('DeadLetters').length > 0 ? ['DeadLetters/NotEmpty' as const] : []),
      ...(['TriageMentions', 'FileTicket', 'HandleTicket'] as const)
        .filter((machine) => (this.#failed.get(machine)?.length ?? 0) > 0)
        .map((machine) => `${machine}/Failing` as const),
    ];
  }

  /** Carries out the runbook's remedy of an alarm. */
  async remedy(alarm: AlarmName): Promise<void> {
    switch (alarm) {
      case 'SetAside/NotEmpty':
        return this.#handInAgain();
      case 'DeadLetters/NotEmpty':
        return this.#deliverAgain();
      case 'TriageMentions/Failing':
        this.#failed.delete('TriageMentions');
        return this.replay('MentionsFound');
      case 'FileTicket/Failing':
        this.#failed.delete('FileTicket');
        return this.replay('MentionToFile');
      case 'HandleTicket/Failing': {
        const failed = this.#failed.get('HandleTicket') ?? [];
        this.#failed.delete('HandleTicket');
        for (const { name } of failed) this.#desk.cloud.executions.redrive(name);
      }
    }
  }

  /** Hands everything that was on the bus to one rule again, or to all of them. */
  replay(rule?: RuleName): void {
    const { cloud, clock } = this.#desk;
    const rules =
      rule === undefined ? {} : { rules: [this.#desk.nameOf('AWS::Events::Rule', (path) => nameIn(path) === rule)] };
    cloud.bus.replay({ name: `replay-${++this.#replays}`, from: this.#start, to: clock.now() + 1, ...rules });
  }

  messages = (queue: 'SetAside' | 'DeadLetters'): readonly Record<string, unknown>[] =>
    this.#desk.messagesIn(queue).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  #handInAgain(): void {
    const set = this.#take('SetAside') as { workflow: string; what: unknown }[];
    if (set.some(({ workflow }) => workflow === 'triage-mentions')) this.replay('MentionsFound');
    if (set.some(({ workflow }) => workflow === 'file-ticket')) this.replay('MentionToFile');
    for (const { workflow, what } of set) {
      if (workflow === 'handle-ticket') this.#invoke('NotifyPeople', what as Record<string, unknown>);
    }
  }

  #deliverAgain(): void {
    const dead = this.#take('DeadLetters') as {
      event?: { 'detail-type': string };
      requestPayload?: { detail?: object };
    }[];
    for (const { event, requestPayload } of dead) {
      if (event?.['detail-type'] === mentionsFound.detailType) this.replay('MentionsFound');
      else if (event?.['detail-type'] === ticketActionRequested.detailType) this.replay('TicketActionRequested');
      else if (event !== undefined) this.replay('MentionToFile');
      else if (requestPayload?.detail !== undefined) this.#say(ticketActionRequested.detailType, requestPayload.detail);
    }
  }

  #take(queue: 'SetAside' | 'DeadLetters'): readonly Record<string, unknown>[] {
    const messages = this.messages(queue);
    this.#desk.cloud.queues.purge(this.#desk.nameOf('AWS::SQS::Queue', (path) => nameIn(path) === queue));
    return messages;
  }

  #say(DetailType: string, detail: object): void {
    const Entries = [{ Source: 'overheard', DetailType, Detail: JSON.stringify(detail) }];
    void this.#desk.cloud.call({ service: 'events', operation: 'PutEvents', input: { Entries }, caller: 'on-call' });
  }

  #invoke(handler: string, Payload: Record<string, unknown>): void {
    const FunctionName = this.#desk.nameOf('AWS::Lambda::Function', (path) => nameIn(path) === handler);
    const input = { FunctionName, Payload };
    // Whoever invokes it by hand sees that it failed, and tries again later.
    const again = (): void => {
      const call = this.#desk.cloud.call({ service: 'lambda', operation: 'Invoke', input, caller: 'on-call' });
      call.catch(() => this.#desk.clock.after(milliseconds('10 minutes'), again));
    };
    again();
  }

  #machine(logicalId: string): string {
    return ['TriageMentions', 'FileTicket', 'HandleTicket'].find((name) => logicalId.startsWith(name)) ?? logicalId;
  }
}
