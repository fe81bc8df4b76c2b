import type { Biller } from './biller.ts';
import { Bus, type BusEvent, type RuleTarget } from './bus.ts';
import type { VirtualClock } from './clock.ts';
import type { Declaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import { NotSupported } from './cloud/not-supported.ts';
import { type Execution, Executions } from './executions.ts';
import { type FunctionRuntime, Functions, type Invocation } from './functions.ts';
import { type Intercept, straight } from './intercept.ts';
import type { Mailbox } from './outside/mailbox.ts';
import { startSchedule } from './schedules.ts';
import { pretendedComprehend } from './services/comprehend.ts';
import type { Dynamo } from './services/dynamodb.ts';
import { Queues } from './services/queue.ts';
import { notServed, type Service, type ServiceCall } from './services/service.ts';
import { secureStrings } from './services/ssm.ts';
import type { Throttle } from './services/throttling.ts';

export interface CloudOptions {
  readonly declaration: Declaration;
  readonly clock: VirtualClock;
  readonly dynamo: Dynamo;
  readonly biller: Biller;
  readonly runtime: FunctionRuntime;
  /** Variables that every function has here, over the template's. */
  readonly environment: () => Readonly<Record<string, string>>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly mailbox: Mailbox;
  readonly onInvocation: (invocation: Invocation) => void;
  readonly onExecutionEnd: (execution: Execution) => void;
  /** From 0 up to 1: the jitter of workflows. @default Math.random */
  readonly random?: () => number;
  /** @default nothing stands between a service and what it calls */
  readonly intercept?: Intercept;
  /** Refuses what is above an account's quotas. @default services take any number of calls */
  readonly throttle?: Throttle;
}

/** DynamoDB takes up to days over it; here expired items go within a day. */
const sweepEveryMs = 24 * 3_600_000;

/** What the template declares of AWS, wired up: rules to targets, schedules to functions, tasks to services. */
export class Cloud {
  readonly bus: Bus;
  readonly executions: Executions;
  readonly queues: Queues;
  readonly #options: CloudOptions;
  readonly #functions: Functions;
  readonly #services: ReadonlyMap<string, Service>;
  readonly #subjects = new Map<string, string>();

  /** @throws NotSupported, DefinitionRefused, InvalidEventPattern for what the desk can't run */
  constructor(options: CloudOptions) {
    this.#options = options;
    const { declaration, clock, dynamo, biller, mailbox, secrets, onExecutionEnd } = options;

    for (const type of ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine', 'AWS::Events::Rule'] as const) {
      for (const { logicalId, path } of declaration.of(type)) {
        this.#subjects.set(logicalId, nameIn(path.replace(/\/StateMachine$/, '')));
      }
    }

    this.queues = new Queues(clock);
    for (const { logicalId } of declaration.of('AWS::SQS::Queue')) this.queues.create(logicalId);

    this.#functions = new Functions({ ...options, queues: this.queues });

    this.executions = new Executions({
      clock,
      ...(options.random === undefined ? {} : { random: options.random }),
      service: (call) => this.#callFromWorkflow(call),
      taskMs: (resource, argument) => biller.taskMs(this.#calledBy(resource, argument), argument),
      onEnd: (execution) => {
        biller.executionEnded(execution);
        onExecutionEnd(execution);
      },
    });
    for (const { logicalId, properties } of declaration.of('AWS::StepFunctions::StateMachine')) {
      const definition = definitionOf(properties);
      this.executions.define({ name: logicalId, type: properties.StateMachineType, definition });
    }

    const [archive, ...otherArchives] = declaration.of('AWS::Events::Archive');
    if (otherArchives.length > 0) throw new NotSupported('more than one archive of events');
    const { EventPattern: pattern, RetentionDays: retentionDays = 0 } = archive?.properties ?? {};
    this.bus = new Bus(clock, archive && { archive: { pattern, retentionDays } });
    for (const { logicalId, properties } of declaration.of('AWS::Events::Rule')) {
      const targets = properties.Targets.map(({ Arn, DeadLetterConfig }) =>
        this.#target(this.#subjectOf(logicalId), Arn, DeadLetterConfig?.Arn),
      );
      this.bus.addRule({ name: logicalId, pattern: properties.EventPattern, targets });
    }

    this.#services = new Map<string, Service>([
      ['dynamodb', dynamo.call],
      ['events', async ({ input }) => this.#putEvents(input)],
      ['states', this.executions.call],
      ['sqs', this.queues.call],
      ['comprehend', pretendedComprehend((units, { operation }) => biller.comprehend(operation, units))],
      ['ssm', secureStrings(secrets)],
      ['ses', async (call) => (call.operation === 'SendEmail' ? mailbox.send(call.input) : refuse(call))],
      ['lambda', ({ input }) => this.#functions.invoke(String(input.FunctionName), input.Payload)],
    ]);
  }

  /** Serves a call to AWS, and puts it on the bill. */
  readonly call: Service = async (call) => {
    const service = this.#services.get(call.service);
    if (service === undefined) throw notServed(call);
    this.#options.throttle?.admit(`${call.service}.${call.operation}`, call.input);
    this.#options.biller.called(call);
    return service(call);
  };

  startSchedules(): void {
    const { declaration, clock, dynamo, biller } = this.#options;
    for (const { properties } of declaration.of('AWS::Scheduler::Schedule')) {
      const { Arn, Input } = properties.Target;
      const site = { from: 'Scheduler', to: this.#subjectOf(nameIn(Arn)) };
      const fire = () => {
        biller.scheduled();
        const invoke = () => this.#functions.invokeLater(nameIn(Arn), JSON.parse(Input));
        void this.#intercept.delivery(site, invoke);
      };
      startSchedule(clock, properties.ScheduleExpression, fire, properties.ScheduleExpressionTimezone);
    }
    startSchedule(clock, `rate(${sweepEveryMs / 3_600_000} hours)`, () => {
      void clock.hold(dynamo.sweepExpired(clock.now()));
    });
  }

  close(): Promise<void> {
    return this.#functions.close();
  }

  get #intercept(): Intercept {
    return this.#options.intercept ?? straight;
  }

  /** How people call a resource: `HandleTicket` for the state machine in it, `SearchMentions` for the function. */
  #subjectOf(logicalId: string): string {
    return this.#subjects.get(logicalId) ?? logicalId;
  }

  #callFromWorkflow(call: ServiceCall): Promise<unknown> {
    const what = call.service === 'lambda' ? this.#subjectOf(String(call.input.FunctionName)) : call.operation;
    return this.#intercept.service({
      from: this.#subjectOf(call.caller),
      to: `${call.service}:${what}`,
      process: undefined,
      input: call.input,
      perform: (input) => this.call({ ...call, input }),
    });
  }

  #calledBy(resource: string, argument: unknown): string | undefined {
    if (!resource.endsWith(':lambda:invoke')) return undefined;
    return this.#functions.handlerOf(nameIn(String((argument as { FunctionName?: unknown }).FunctionName)));
  }

  #target(rule: string, arn: string, deadLetters: string | undefined): RuleTarget {
    const name = nameIn(arn);
    const deliver = this.#delivery(arn, name);
    const site = { from: rule, to: this.#subjectOf(name) };
    const target = {
      deliver: (event: BusEvent) => this.#intercept.delivery(site, () => deliver(event)),
    };
    if (deadLetters === undefined) return target;
    const queue = nameIn(deadLetters);
    return {
      ...target,
      deadLetter: (letter) => void this.queues.send(queue, JSON.stringify(letter)),
    };
  }

  #delivery(arn: string, name: string): (event: BusEvent) => void {
    if (arn.startsWith('arn:aws:lambda:')) return (event) => this.#functions.invokeLater(name, event);
    if (arn.startsWith('arn:aws:states:')) {
      return (event) => {
        this.#options.throttle?.admit('states.StartExecution:EXPRESS');
        this.executions.startExpress(name, event);
      };
    }
    if (arn.startsWith('arn:aws:sns:')) return () => this.#options.biller.published();
    throw new NotSupported(`a rule's target ${arn}`);
  }

  #putEvents({ Entries }: Readonly<Record<string, unknown>>) {
    const entries = Entries as Parameters<Bus['put']>[0];
    const answer = this.bus.put(entries);
    this.#options.biller.events(entries);
    return answer;
  }
}

function refuse(call: Parameters<Service>[0]): never {
  throw notServed(call);
}

/** One object for each definition of a template, however many desks are made of it: what was compiled of it stays with it. */
const definitions = new WeakMap<object, object>();

function definitionOf(stateMachine: { readonly DefinitionString: string }): object {
  const known = definitions.get(stateMachine);
  if (known !== undefined) return known;
  const definition = JSON.parse(stateMachine.DefinitionString) as object;
  definitions.set(stateMachine, definition);
  return definition;
}
