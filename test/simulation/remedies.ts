import { milliseconds } from '../../functions/contracts/duration.ts';
import { ticketActionRequested } from '../../functions/contracts/events.ts';
import { nameIn } from '../../infra/local/cloud/identities.ts';
import type { Execution } from '../../infra/local/executions.ts';
import type { InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { type RuleName, ruleOfEvent, ruleOfWorkflow, startedBy, workflowOf } from './rules.ts';

/** What an alarm of the desk would say, by its heading in the runbook. */
export type AlarmName =
  | 'SetAside/NotEmpty'
  | 'DeadLetters/NotEmpty'
  | 'TriageMentions/Failing'
  | 'FileTicket/Failing'
  | 'HandleTicket/Failing'
  | 'Workflows/Failing'
  | 'CheckPosts/Failing';

/** So many failed checks of the posts within so long are an alarm. */
const failedChecks = 3;
const checksWithin = milliseconds('6 hours');

/** Somebody on call: sees the alarms, and does what `infra/runbook.md` says under each. */
export class OnCall {
  readonly #desk: InProcessDesk;
  readonly #start: number;
  readonly #failed = new Map<AlarmName, readonly Execution[]>();
  #checksFailedAt: number[] = [];
  #replays = 0;

  /** @param start since when the desk has been running */
  constructor(desk: InProcessDesk, start: number) {
    this.#desk = desk;
    this.#start = start;
  }

  /** Counts an execution as the metrics of its workflow do. */
  sawExecutionEnd(execution: Execution): void {
    if (execution.status === 'SUCCEEDED') return;
    const alarm = alarmOf(execution);
    this.#failed.set(alarm, [...(this.#failed.get(alarm) ?? []), execution]);
  }

  /** Counts an invocation that failed as the metrics of its function do. */
  sawFailure(handler: string): void {
    if (handler === 'CheckPosts') this.#checksFailedAt.push(this.#desk.clock.now());
  }

  /** The alarms that stand now. */
  alarms(): AlarmName[] {
    const { messages } = this;
    return [
      ...(messages('SetAside').length > 0 ? ['SetAside/NotEmpty' as const] : []),
      ...(messages('DeadLetters').length > 0 ? ['DeadLetters/NotEmpty' as const] : []),
      ...this.#failed.keys(),
      ...(this.#areChecksFailing ? ['CheckPosts/Failing' as const] : []),
    ];
  }

  /** Carries out the runbook's remedy of an alarm. */
  async remedy(alarm: AlarmName): Promise<void> {
    switch (alarm) {
      case 'SetAside/NotEmpty':
        return this.#handInAgain();
      case 'DeadLetters/NotEmpty':
        return this.#deliverAgain();
      case 'HandleTicket/Failing':
        for (const { name } of this.#takeFailed(alarm)) this.#desk.cloud.executions.redrive(name);
        return;
      case 'TriageMentions/Failing':
      case 'FileTicket/Failing':
      case 'Workflows/Failing':
        return this.#replayAll(this.#takeFailed(alarm).map(({ machine }) => startedBy[workflowOf(machine)]));
      case 'CheckPosts/Failing':
        // The next run goes on where the last one stopped.
        this.#checksFailedAt = [];
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
    for (const { workflow, what } of set) {
      const handler = invokedAgain[workflow];
      if (handler !== undefined) this.#invoke(handler, what as Record<string, unknown>);
    }
    const toReplay = set.filter(({ workflow }) => !(workflow in invokedAgain));
    this.#replayAll(toReplay.map(({ workflow }) => ruleOfWorkflow(workflow)));
  }

  #deliverAgain(): void {
    const dead = this.#take('DeadLetters') as { event?: DeadEvent; requestPayload?: DeadEvent }[];
    const rules: (RuleName | undefined)[] = [];
    for (const { event, requestPayload } of dead) {
      const { 'detail-type': type = '', detail = {} } = event ?? requestPayload ?? {};
      // A click that could not be handed over is replayed, one that failed is said again.
      if (requestPayload !== undefined && type === ticketActionRequested.detailType) this.#say(type, detail);
      else rules.push(ruleOfEvent(type, detail));
    }
    this.#replayAll(rules);
  }

  #replayAll(rules: readonly (RuleName | undefined)[]): void {
    for (const rule of new Set(rules)) if (rule !== undefined) this.replay(rule);
  }

  #takeFailed(alarm: AlarmName): readonly Execution[] {
    const failed = this.#failed.get(alarm) ?? [];
    this.#failed.delete(alarm);
    return failed;
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

  get #areChecksFailing(): boolean {
    const at = this.#checksFailedAt;
    return at.some((first, n) => (at[n + failedChecks - 1] ?? Number.POSITIVE_INFINITY) - first <= checksWithin);
  }
}

/** The function that a set-aside message of these workflows is handed to again, as it stands. */
const invokedAgain: Readonly<Record<string, string>> = {
  'handle-ticket': 'NotifyPeople',
  'notify-resolution': 'TellAuthor',
};

/** The alarm that counts an execution which did not succeed. */
function alarmOf({ machine, status }: Execution): AlarmName {
  if (machine.startsWith('HandleTicket')) return 'HandleTicket/Failing';
  const workflow = workflowOf(machine);
  const hasOwn = workflow === 'TriageMentions' || workflow === 'FileTicket';
  return hasOwn && status === 'FAILED' ? `${workflow}/Failing` : 'Workflows/Failing';
}

/** An event that got nowhere. */
interface DeadEvent {
  readonly 'detail-type': string;
  readonly detail: { readonly workflow?: unknown };
}
