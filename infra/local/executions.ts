import type { VirtualClock } from './clock.ts';
import { nameIn } from './cloud/identities.ts';
import { type TaskResource, taskResource, taskResourcesIn } from './integrations.ts';
import { notServed, type Service, type ServiceCall, ServiceError } from './services/service.ts';
import { refuseUnlessResumable, whyNotRedrivable } from './states/redrive.ts';
import {
  compiled,
  type FailedAt,
  type HistoryEvent,
  type RunResult,
  runStateMachine,
  type TaskCall,
} from './states.ts';

export interface StateMachine {
  /** The logical id. */
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: object;
}

/** One run of a state machine. */
export interface Execution {
  readonly machine: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly name: string;
  readonly input: unknown;
  readonly startedAt: number;
  status: 'RUNNING' | RunResult['status'];
  error?: string;
  cause?: string;
  /** When it ended, milliseconds since the epoch; missing for one that runs or that an earlier run of the desk left. */
  endedAt?: number;
  redriveCount: number;
  /**
   * States entered and tasks tried again: what Standard executions are billed by. Since the latest redrive, because
   * what came before is on the bill.
   */
  transitions: number;
  /** What its tasks are billed for, in milliseconds, where they are billed by time. */
  taskMs: number;
  /** State by state, oldest first; empty for one that an earlier run of the desk left. */
  readonly history: HistoryEvent[];
}

export interface ExecutionsOptions {
  readonly clock: VirtualClock;
  /** Where the tasks' calls go. */
  readonly service: Service;
  /** The billed duration of a task, in milliseconds. */
  readonly taskMs: (resource: string, argument: unknown) => number;
  /** From 0 up to 1: jitter, `$random()`, `$uuid()`. @default Math.random */
  readonly random?: () => number;
  /** Told when an execution has ended. */
  readonly onEnd?: (execution: Execution) => void;
}

interface Defined extends StateMachine {
  readonly resources: ReadonlyMap<string, TaskResource>;
}

interface Waiting {
  readonly settle: (output: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** Step Functions as far as the desk needs it: named Standard executions that wait for tokens, and Express ones. */
export class Executions {
  readonly #options: ExecutionsOptions;
  readonly #machines = new Map<string, Defined>();
  /** Standard executions by machine and name: a name stays taken. */
  readonly #named = new Map<string, Execution>();
  readonly #waiting = new Map<string, Waiting>();
  /** Where the Standard executions ended that did not succeed. */
  readonly #failedAt = new WeakMap<Execution, FailedAt>();
  #expressStarted = 0;

  constructor(options: ExecutionsOptions) {
    this.#options = options;
  }

  /**
   * @throws DefinitionRefused for a state or field that the interpreter does not know
   * @throws NotSupported where a task of it names an integration that the desk does not know
   */
  define(machine: StateMachine): void {
    compiled(machine.definition);
    const resources = new Map(
      taskResourcesIn(machine.definition).map((resource) => [resource, taskResource(resource)]),
    );
    this.#machines.set(machine.name, { ...machine, resources });
  }

  /** The Standard executions, running and ended, in the order they were started. */
  get standard(): readonly Execution[] {
    return [...this.#named.values()];
  }

  /** Takes up what an earlier run of the desk left: ended executions keep their names, waiting ones start again. */
  restore(executions: readonly Pick<Execution, 'machine' | 'name' | 'input' | 'status'>[]): void {
    for (const { machine, name, input, status } of executions) {
      if (status === 'RUNNING') this.#begin(this.#machine(machine), name, input);
      else this.#remember(executionOf({ machine, name, input, status, type: 'STANDARD', startedAt: 0 }));
    }
  }

  /** Starts an Express execution for an event; that it was started is all that the caller learns. */
  startExpress(machineName: string, input: unknown): void {
    this.#begin(this.#machine(machineName), `express-${++this.#expressStarted}`, input);
  }

  /**
   * Takes an execution up again at the state that it failed in, as `RedriveExecution` does: same input, same variables,
   * retries and time-outs counted anew.
   * @param execution its name, or its ARN where several machines could know the name
   * @throws ServiceError `ExecutionDoesNotExist`, `ExecutionNotRedrivable`
   * @throws NotSupported where that state is a Map or a Parallel
   * Source: Step Functions developer guide, "Restarting state machine executions with redrive",
   * https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html
   */
  redrive(execution: string): Execution {
    const found = this.#find(execution);
    const resumeFrom = this.#redrivable(found);
    refuseUnlessResumable(resumeFrom);
    this.#failedAt.delete(found);
    delete found.error;
    delete found.cause;
    delete found.endedAt;
    found.status = 'RUNNING';
    found.redriveCount++;
    found.transitions = 0;
    found.taskMs = 0;
    this.#run(this.#machine(found.machine), found, resumeFrom);
    return found;
  }

  readonly call: Service = async (call) => {
    switch (call.operation) {
      case 'StartExecution':
        return this.#startExecution(call);
      case 'RedriveExecution':
        this.redrive(String(call.input.executionArn));
        return { redriveDate: this.#options.clock.now() / 1000 };
      case 'SendTaskSuccess':
        return this.#answer(call, ({ settle }) => settle(JSON.parse(String(call.input.output))));
      case 'SendTaskFailure':
        return this.#answer(call, ({ fail }) => {
          const error = new Error(String(call.input.cause ?? ''));
          error.name = String(call.input.error ?? 'States.TaskFailed');
          fail(error);
        });
      default:
        throw notServed(call);
    }
  };

  #startExecution({ input }: ServiceCall): { executionArn: string; startDate: number } {
    const machine = this.#machine(nameIn(String(input.stateMachineArn)));
    const name = String(input.name ?? `unnamed-${this.#named.size + 1}`);
    const parsed: unknown = JSON.parse(String(input.input ?? '{}'));
    const standing = this.#named.get(`${machine.name}:${name}`);
    if (standing !== undefined) {
      const isSame = standing.status === 'RUNNING' && JSON.stringify(standing.input) === JSON.stringify(parsed);
      if (!isSame) throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${name}'`);
      return this.#started(standing);
    }
    return this.#started(this.#begin(machine, name, parsed));
  }

  #started({ machine, name, startedAt }: Execution): { executionArn: string; startDate: number } {
    return { executionArn: executionArn(machine, name), startDate: startedAt / 1000 };
  }

  #machine(name: string) {
    const machine = this.#machines.get(name);
    if (machine === undefined) throw new ServiceError('StateMachineDoesNotExist', `there is no state machine ${name}`);
    return machine;
  }

  #remember(execution: Execution): Execution {
    if (execution.type === 'STANDARD') this.#named.set(`${execution.machine}:${execution.name}`, execution);
    return execution;
  }

  #begin(machine: Defined, name: string, input: unknown): Execution {
    const startedAt = this.#options.clock.now();
    const { name: machineName, type } = machine;
    const begun = executionOf({ machine: machineName, type, name, input, startedAt, status: 'RUNNING' });
    return this.#run(machine, this.#remember(begun));
  }

  #run(machine: Defined, execution: Execution, resumeFrom?: FailedAt): Execution {
    const { clock, random, onEnd } = this.#options;
    const { name, input } = execution;
    const run = runStateMachine(machine.definition, input, {
      clock,
      type: machine.type,
      context: {
        Execution: { Id: executionArn(machine.name, name), Name: name },
        StateMachine: { Id: `arn:aws:states:us-east-1:000000000000:stateMachine:${machine.name}`, Name: machine.name },
      },
      tasks: (resource, argument, task) => {
        execution.taskMs += this.#options.taskMs(resource, argument);
        return this.#task(machine, resource, argument, task);
      },
      onEvent: (event) => {
        const { type } = event;
        execution.history.push(event);
        // A task counts once for each attempt, which is scheduled; other states when they are entered.
        const isOther = type.endsWith('StateEntered') && type !== 'TaskStateEntered';
        if (isOther || type === 'TaskScheduled') execution.transitions++;
      },
      ...(random && { random }),
      ...(resumeFrom && { resumeFrom }),
    });
    run.then((result) => {
      execution.status = result.status;
      execution.endedAt = clock.now();
      if (result.error !== undefined) execution.error = result.error;
      if (result.cause !== undefined) execution.cause = result.cause;
      if (machine.type === 'STANDARD' && result.failedAt) this.#failedAt.set(execution, result.failedAt);
      onEnd?.(execution);
    });
    return execution;
  }

  /** @param execution its name, or its ARN */
  #find(execution: string): Execution {
    const [machine, name] = execution.split(':').slice(-2);
    const found = execution.startsWith('arn:')
      ? this.#named.get(`${machine}:${name}`)
      : this.standard.find((each) => each.name === execution);
    if (found === undefined)
      throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${execution}'`);
    return found;
  }

  #redrivable(execution: Execution): FailedAt {
    const { name, status, endedAt } = execution;
    const failedAt = this.#failedAt.get(execution);
    const why =
      failedAt === undefined || endedAt === undefined
        ? `it is ${status}, or an earlier run of the desk left it`
        : whyNotRedrivable(failedAt, this.#options.clock.now() - endedAt);
    if (failedAt !== undefined && why === undefined) return failedAt;
    throw new ServiceError('ExecutionNotRedrivable', `Execution '${name}' is not redrivable: ${why}`);
  }

  async #task(machine: Defined, resource: string, argument: unknown, task: TaskCall): Promise<unknown> {
    const { clock, service } = this.#options;
    const integration = machine.resources.get(resource) ?? taskResource(resource);
    const call = () => clock.hold(integration.run(argument, service, machine.name));
    const { taskToken } = task;
    if (!integration.waitsForToken || taskToken === undefined) return call();
    // Waiting from before the call: the token may be answered as soon as it is stored.
    const answered = new Promise<unknown>((settle, fail) => this.#waiting.set(taskToken, { settle, fail }));
    task.signal.addEventListener('abort', () => this.#waiting.delete(taskToken), { once: true });
    try {
      await call();
    } catch (error) {
      this.#waiting.delete(taskToken);
      throw error;
    }
    task.submitted();
    return answered;
  }

  #answer({ input }: ServiceCall, settle: (waiting: Waiting) => void): object {
    const token = String(input.taskToken);
    const waiting = this.#waiting.get(token);
    if (waiting === undefined) throw new ServiceError('TaskTimedOut', 'nobody waits for this task token any more');
    this.#waiting.delete(token);
    settle(waiting);
    return {};
  }
}

const executionOf = (
  known: Pick<Execution, 'machine' | 'type' | 'name' | 'input' | 'startedAt' | 'status'>,
): Execution => ({ ...known, redriveCount: 0, transitions: 0, taskMs: 0, history: [] });

const executionArn = (machine: string, name: string): string =>
  `arn:aws:states:us-east-1:000000000000:execution:${machine}:${name}`;
