import { gapDetected, ticketActionRequested, ticketEscalated } from '../../functions/contracts/events.ts';
import { FileOutput } from '../../functions/contracts/handling.ts';
import { SearchOutput } from '../../functions/contracts/search.ts';
import { RouteInput, RouteOutput } from '../../functions/contracts/triage.ts';
import { Biller } from './biller.ts';
import { Bus, type BusEvent } from './bus.ts';
import { VirtualClock } from './clock.ts';
import { type Declaration, readDeclaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import { NotSupported } from './cloud/not-supported.ts';
import { Executions } from './executions.ts';
import { Functions, type Invocation } from './functions.ts';
import type { Happening } from './happening.ts';
import type { Meter } from './meter.ts';
import { Mailbox } from './outside/mailbox.ts';
import { PretendedSlack } from './outside/slack.ts';
import { PretendedX, type PretendedXOptions } from './outside/x.ts';
import { startSchedule } from './schedules.ts';
import { pretendedComprehend } from './services/comprehend.ts';
import { type Dynamo, startDynamo } from './services/dynamodb.ts';
import { type Gateway, startGateway } from './services/gateway.ts';
import type { LogLine } from './services/lambda.ts';
import { Queues } from './services/queue.ts';
import { notServed, type Service, ServiceError } from './services/service.ts';
import { secureStrings } from './services/ssm.ts';
import { scan, seeMention, viewer } from './viewer.ts';

export interface LocalDeskOptions {
  /** The folder of the cloud assembly. */
  readonly assembly: string;
  /** When virtual time begins, milliseconds since the epoch. */
  readonly start: number;
  /** What people will have posted on X. */
  readonly x: Pick<PretendedXOptions, 'posts' | 'matches'>;
  readonly meter: Meter;
  readonly onHappening: (happening: Happening) => void;
  /** Keeps the tables between runs. @default they live in memory */
  readonly tablesFolder?: string;
  /** @default log lines are not shown */
  readonly onLog?: (line: LogLine) => void;
}

/** The tokens that a template never holds. Nobody outside this process sees them. */
const pretendedSecrets = new Map([
  ['/overheard/x-bearer-token', 'pretended-bearer-token'],
  ['/overheard/slack-bot-token', 'xoxb-pretended'],
]);

/** DynamoDB takes up to days over it; here expired items go once an hour. */
const sweepEveryMs = 3_600_000;

/** The cloud assembly, at work on this machine. */
export class LocalDesk {
  readonly clock: VirtualClock;
  readonly bus: Bus;
  readonly executions: Executions;
  readonly queues: Queues;
  readonly slack: PretendedSlack;
  readonly mailbox: Mailbox;
  readonly x: PretendedX;
  readonly #options: LocalDeskOptions;
  readonly #declaration: Declaration;
  readonly #biller: Biller;
  readonly #dynamo: Dynamo;
  readonly #gateway: Gateway;
  readonly #startedAt: number;
  readonly #functions: Functions;

  /**
   * Builds what the assembly declares, and starts nothing yet.
   * @throws AssemblyUnreadable, NotSupported
   */
  static async open(options: LocalDeskOptions): Promise<LocalDesk> {
    const declaration = readDeclaration(options.assembly);
    const biller = new Biller(options.meter);
    const dynamo = await startDynamo({
      ...(options.tablesFolder === undefined ? {} : { path: options.tablesFolder }),
      onConsumed: (_table, units, _operation, caller) => {
        if (caller !== viewer) biller.consumed(units);
      },
    });
    for (const { logicalId, properties } of declaration.of('AWS::DynamoDB::GlobalTable')) {
      const { Replicas: _, TimeToLiveSpecification, ...table } = properties;
      const expiry = TimeToLiveSpecification === undefined ? {} : { TimeToLiveSpecification };
      await dynamo.createTable({ TableName: logicalId, ...table, ...expiry });
    }
    const services = new Map<string, Service>();
    const gate: { desk?: LocalDesk } = {};
    const gateway = await startGateway({
      service: (call) => serve(services, biller, call),
      mounts: {
        '/x': async (request) => {
          const answer = gate.desk?.x.answer(request);
          return { status: answer?.status ?? 503, headers: { ...answer?.headers }, body: JSON.stringify(answer?.body) };
        },
        '/slack/api': async (request) => gate.desk?.slack.answer(request) ?? { status: 503, headers: {}, body: '' },
      },
    });
    gate.desk = new LocalDesk(options, declaration, biller, dynamo, gateway, services);
    return gate.desk;
  }

  private constructor(
    options: LocalDeskOptions,
    declaration: Declaration,
    biller: Biller,
    dynamo: Dynamo,
    gateway: Gateway,
    services: Map<string, Service>,
  ) {
    this.#options = options;
    this.#startedAt = options.start;
    this.#declaration = declaration;
    this.#biller = biller;
    this.#dynamo = dynamo;
    this.#gateway = gateway;
    const clock = new VirtualClock(options.start, (now) => this.#functions?.advanceTo(now));
    this.clock = clock;
    this.x = new PretendedX({ ...options.x, clock });
    this.slack = new PretendedSlack({ clock, onMessage: (message) => this.#tell({ kind: 'slack', message }) });
    this.mailbox = new Mailbox({ clock, onMail: (mail) => this.#tell({ kind: 'email', mail }) });
    this.queues = new Queues(clock);
    for (const { logicalId } of declaration.of('AWS::SQS::Queue')) this.queues.create(logicalId);
    this.#functions = new Functions({
      clock,
      declaration,
      queues: this.queues,
      environment: {
        AWS_ENDPOINT_URL: gateway.url,
        X_API_BASE_URL: `${gateway.url}/x`,
        SLACK_API_BASE_URL: `${gateway.url}/slack/api/`,
      },
      log: (line) => {
        biller.logged(line.line);
        options.onLog?.(line);
      },
      onInvocation: (invocation) => this.#sawInvocation(invocation),
    });
    this.executions = new Executions({
      clock,
      service: (call) => serve(services, biller, call),
      taskMs: (resource, argument) => {
        const { FunctionName } = argument as { FunctionName?: unknown };
        const isFunction = resource.endsWith(':lambda:invoke');
        return biller.taskMs(
          isFunction ? this.#functions.handlerOf(nameIn(String(FunctionName))) : undefined,
          argument,
        );
      },
      onEnd: (execution) => {
        biller.executionEnded(execution);
        if (execution.status === 'SUCCEEDED') return;
        const what = `${execution.machine} ${execution.name}`;
        this.#tell({ kind: 'failed', what, reason: `${execution.status} ${execution.error ?? ''}` });
      },
    });
    for (const { logicalId, properties } of declaration.of('AWS::StepFunctions::StateMachine')) {
      const definition = JSON.parse(properties.DefinitionString) as object;
      this.executions.define({ name: logicalId, type: properties.StateMachineType, definition });
    }
    this.bus = new Bus(clock);
    this.bus.watch((event) => this.#sawEvent(event));
    for (const { logicalId, properties } of declaration.of('AWS::Events::Rule')) {
      const targets = properties.Targets.map(({ Arn, DeadLetterConfig }) => this.#target(Arn, DeadLetterConfig?.Arn));
      this.bus.addRule({ name: logicalId, pattern: properties.EventPattern, targets });
    }
    services
      .set('dynamodb', dynamo.call)
      .set('events', async (call) => this.#putEvents(call.input))
      .set('states', this.executions.call)
      .set('sqs', this.queues.call)
      .set(
        'comprehend',
        pretendedComprehend((units) => biller.comprehend(units)),
      )
      .set('ssm', secureStrings(pretendedSecrets))
      .set('ses', async (call) => {
        if (call.operation !== 'SendEmail') throw notServed(call);
        return this.mailbox.send(call.input);
      })
      .set('lambda', (call) => this.#functions.invoke(String(call.input.FunctionName), call.input.Payload));
  }

  /** Where an AWS client finds the desk's services. */
  get url(): string {
    return this.#gateway.url;
  }

  /** Starts the schedules. */
  start(): void {
    for (const { properties } of this.#declaration.of('AWS::Scheduler::Schedule')) {
      const { Arn, Input } = properties.Target;
      startSchedule(this.clock, properties.ScheduleExpression, () => {
        this.#biller.scheduled();
        this.#functions.invokeLater(nameIn(Arn), JSON.parse(Input));
      });
    }
    const sweep = (): void => {
      this.clock.after(sweepEveryMs, sweep);
      void this.clock.hold(this.#dynamo.sweepExpired(this.clock.now()));
    };
    this.clock.after(sweepEveryMs, sweep);
  }

  /** A person's or another system's event. */
  putEvent(entry: { readonly Source: string; readonly DetailType: string; readonly Detail: string }): void {
    this.#biller.called('events', 'PutEvents');
    this.#putEvents({ Entries: [entry] });
  }

  /** The messages of a queue, by the last part of its path in the construct tree. */
  messagesIn(queue: 'SetAside' | 'DeadLetters'): readonly unknown[] {
    const found = this.#declaration.of('AWS::SQS::Queue').find(({ path }) => nameIn(path) === queue);
    if (found === undefined) throw new NotSupported(`a template without the queue ${queue}`);
    return this.queues.messages(found.logicalId).map(({ body }) => JSON.parse(body) as unknown);
  }

  /** Forgets how far each watch was heard, as if it had just been added. */
  async forgetCheckpoints(): Promise<void> {
    const TableName = this.#table('Ledger');
    for (const { watch } of await scan(this.#dynamo, TableName)) {
      const input = { TableName, Key: { watch } };
      await this.#dynamo.call({ service: 'dynamodb', operation: 'DeleteItem', input, caller: viewer });
    }
  }

  /** Puts onto the bill what is counted at the end: alarms by the hour, and what X returned. */
  settle(): void {
    this.#biller.stood(this.#declaration.count('AWS::CloudWatch::Alarm'), this.clock.now() - this.#startedAt);
    this.#biller.readFromX(this.x.postsBilled, this.x.usersBilled, this.x.calls);
    for (const execution of this.executions.standard) {
      if (execution.status === 'RUNNING') this.#biller.executionEnded(execution);
    }
  }

  async close(): Promise<void> {
    await this.#functions.close();
    await this.#gateway.close();
    await this.#dynamo.close();
  }

  #table(subject: string): string {
    const found = this.#declaration.of('AWS::DynamoDB::GlobalTable').find(({ path }) => path.startsWith(`${subject}/`));
    if (found === undefined) throw new NotSupported(`a template without the table ${subject}`);
    return found.logicalId;
  }

  #target(arn: string, deadLetters: string | undefined) {
    const name = nameIn(arn);
    const isFunction = arn.startsWith('arn:aws:lambda:');
    const isTopic = arn.startsWith('arn:aws:sns:');
    if (!isFunction && !isTopic && !arn.startsWith('arn:aws:states:')) throw new NotSupported(`a rule's target ${arn}`);
    return {
      deliver: async (event: BusEvent): Promise<void> => {
        if (isFunction) this.#functions.invokeLater(name, event);
        else if (isTopic) this.#biller.published();
        else this.executions.startExpress(name, event);
      },
      ...(deadLetters === undefined
        ? {}
        : {
            deadLetter: (event: BusEvent, reason: string): void => {
              this.queues.send(nameIn(deadLetters), JSON.stringify({ event, reason }));
            },
          }),
    };
  }

  #putEvents({ Entries }: Readonly<Record<string, unknown>>) {
    const entries = Entries as Parameters<Bus['put']>[0];
    if (entries.length > 10) throw new ServiceError('ValidationException', 'PutEvents takes at most 10 entries');
    const answer = this.bus.put(entries);
    this.#biller.events(entries);
    return answer;
  }

  #tell(happening: Happening extends infer H ? (H extends { at: number } ? Omit<H, 'at'> : never) : never): void {
    this.#options.onHappening({ at: this.clock.now(), ...happening } as Happening);
  }

  #sawEvent({ 'detail-type': type, detail }: BusEvent): void {
    switch (type) {
      case ticketEscalated.detailType:
        this.#tell({ kind: 'escalated', escalation: ticketEscalated.detail.parse(detail) });
        break;
      case ticketActionRequested.detailType:
        this.#tell({ kind: 'action', action: ticketActionRequested.detail.parse(detail) });
        break;
      case gapDetected.detailType:
        this.#tell({ kind: 'gap', gap: gapDetected.detail.parse(detail) });
        break;
    }
  }

  #sawInvocation(invocation: Invocation): void {
    this.#biller.invoked(invocation);
    const { handler, payload, result, failure } = invocation;
    if (failure !== undefined) {
      this.#tell({ kind: 'failed', what: handler, reason: `${failure.name}: ${failure.message}` });
      return;
    }
    switch (handler) {
      case 'SearchMentions':
        this.#tell({ kind: 'polled', search: SearchOutput.parse(result) });
        break;
      case 'FileTicket':
        this.#tell({ kind: 'filed', filed: FileOutput.parse(result) });
        break;
      case 'RouteMentions':
        void this.clock.hold(this.#seeTriaged(RouteInput.parse(payload), RouteOutput.parse(result)));
    }
  }

  async #seeTriaged({ mentions }: RouteInput, { triaged }: RouteOutput): Promise<void> {
    const table = this.#table('Mentions');
    const seen = await Promise.all(mentions.map(({ mentionId }) => seeMention(this.#dynamo, table, mentionId)));
    this.#tell({ kind: 'triaged', mentions: seen.filter((mention) => mention !== undefined), newly: triaged });
  }
}

async function serve(
  services: ReadonlyMap<string, Service>,
  biller: Biller,
  call: Parameters<Service>[0],
): Promise<unknown> {
  const service = services.get(call.service);
  if (service === undefined) throw notServed(call);
  biller.called(call.service, call.operation);
  return service(call);
}
