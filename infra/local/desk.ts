import type { Desk } from '../../functions/contracts/desk.ts';
import type { UsageUnit } from '../prices/prices.ts';
import { Biller } from './biller.ts';
import type { Bus } from './bus.ts';
import { VirtualClock } from './clock.ts';
import { type Declaration, readDeclaration } from './cloud/declared.ts';
import { nameIn } from './cloud/identities.ts';
import { NotSupported } from './cloud/not-supported.ts';
import { Cloud } from './cloud.ts';
import { addressPath, type DeskAddress, declaredNames, keepAddress } from './desk-address.ts';
import type { Execution, Executions } from './executions.ts';
import type { Happening } from './happening.ts';
import { forgetCheckpoints, forgetRefusals } from './kept-ledger.ts';
import { forgetWaits } from './kept-waits.ts';
import { Meter } from './meter.ts';
import { Observer } from './observer.ts';
import { type Mail, Mailbox } from './outside/mailbox.ts';
import type { Outside, OutsideFor } from './outside/outside.ts';
import type { SlackMessage } from './outside/slack.ts';
import { startTables } from './services/declared-tables.ts';
import type { Dynamo } from './services/dynamodb.ts';
import { type Gateway, type OutsideHandler, startGateway } from './services/gateway.ts';
import { LambdaRuntime, type LogLine } from './services/lambda.ts';
import { mentionRow, plainItem, query, scan, seeMention, viewer } from './viewer.ts';

export interface LocalDeskOptions {
  /** The folder of the cloud assembly. */
  readonly assembly: string;
  /** When virtual time begins, milliseconds since the epoch. */
  readonly start: number;
  /** Pretended or real. */
  readonly outside: OutsideFor;
  readonly meter: Meter;
  readonly onHappening: (happening: Happening) => void;
  /** Told each execution that has ended. @default nobody is told */
  readonly onExecutionEnd?: (execution: Execution) => void;
  /** Keeps the tables between runs. @default they live in memory */
  readonly tablesFolder?: string;
  /** The config that the assembly was synthesised for, told to whoever asks for the desk's address. @default nobody is told */
  readonly desk?: Desk;
  /** @default log lines are not shown */
  readonly onLog?: (line: LogLine) => void;
  /** Invocations of one function that run side by side. @default 1 */
  readonly workersPerFunction?: number;
}

type Table = 'Mentions' | 'Tickets' | 'Ledger';

/** The parts that a desk is made of. */
interface Parts {
  readonly options: LocalDeskOptions;
  readonly declaration: Declaration;
  readonly clock: VirtualClock;
  readonly biller: Biller;
  readonly dynamo: Dynamo;
  readonly gateway: Gateway;
  readonly cloud: Cloud;
  readonly outside: Outside;
  readonly mailbox: Mailbox;
  readonly address: () => DeskAddress | undefined;
}

/** The cloud assembly at work on this machine, and the world around it. */
export class LocalDesk {
  readonly #parts: Parts;
  #isSettled = false;

  /**
   * Builds what the assembly declares, and starts nothing yet.
   * @throws AssemblyUnreadable, NotSupported, DefinitionRefused, InvalidEventPattern
   */
  static async open(options: LocalDeskOptions): Promise<LocalDesk> {
    const declaration = readDeclaration(options.assembly);
    const clock = new VirtualClock(options.start);
    const biller = new Biller(options.meter);
    const dynamo = await startTables(declaration, {
      ...(options.tablesFolder === undefined ? {} : { path: options.tablesFolder }),
      onConsumed: (_table, units, _operation, caller) => {
        if (caller !== viewer) biller.consumed(units);
      },
    });
    const mentionTable = tableOf(declaration, 'Mentions');
    const observer = new Observer({
      clock,
      onHappening: options.onHappening,
      see: (mentionId) => seeMention(dynamo, mentionTable, mentionId),
    });
    const outside = options.outside({
      clock,
      gateway: () => gateway.url,
      tell: (happening) => observer.tell(happening),
    });
    const mailbox = new Mailbox({ clock, onMail: (mail) => observer.tell({ kind: 'email', mail }) });
    const log = (line: LogLine): void => {
      biller.logged(line.line);
      options.onLog?.(line);
    };
    const cloud: Cloud = new Cloud({
      declaration,
      clock,
      dynamo,
      biller,
      mailbox,
      secrets: outside.secrets,
      // On two cores a second worker costs more to warm up than it gains: a replay takes a tenth longer with it.
      runtime: new LambdaRuntime({ clock, log, workersPerFunction: options.workersPerFunction ?? 1 }),
      // Only asked when a function is called, and by then the gateway is up.
      environment: () => ({ AWS_ENDPOINT_URL: gateway.url, ...outside.environment() }),
      onInvocation: (invocation) => observer.sawInvocation(invocation),
      onExecutionEnd: (execution) => {
        observer.sawExecutionEnd(execution);
        options.onExecutionEnd?.(execution);
      },
    });
    cloud.bus.watch((event) => observer.sawEvent(event));
    const address = (): DeskAddress | undefined =>
      options.desk && {
        ...declaredNames(declaration),
        ...{ desk: options.desk, now: clock.now(), at: Date.now(), url: gateway.url },
      };
    const tellAddress: OutsideHandler = async () => ({
      ...{ status: 200, headers: { 'content-type': 'application/json' } },
      body: JSON.stringify(address() ?? {}),
    });
    const mounts = { ...outside.mounts, [addressPath]: tellAddress };
    const gateway = await startGateway({ service: cloud.call, mounts });
    const localDesk = new LocalDesk({
      ...{ options, declaration, clock, biller, dynamo, gateway, cloud, outside, mailbox, address },
    });
    localDesk.#keepAddress(address());
    return localDesk;
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  get clock(): VirtualClock {
    return this.#parts.clock;
  }

  get bus(): Bus {
    return this.#parts.cloud.bus;
  }

  get executions(): Executions {
    return this.#parts.cloud.executions;
  }

  /** What people call the workflows: `handle-ticket`, by logical id. */
  get workflowNames(): ReadonlyMap<string, string> {
    const machines = this.#parts.declaration.of('AWS::StepFunctions::StateMachine');
    return new Map(machines.map(({ logicalId, path }) => [logicalId, workflowName(path)]));
  }

  /** Those that Slack itself never saw, oldest first, of this run. */
  get cards(): readonly SlackMessage[] {
    return this.#parts.outside.cards();
  }

  /** Oldest first, of this run. */
  get mails(): readonly Mail[] {
    return this.#parts.mailbox.mails;
  }

  /** Where an AWS client finds the desk's services. */
  get url(): string {
    return this.#parts.gateway.url;
  }

  start(): void {
    this.#parts.cloud.startSchedules();
  }

  /** A person's or another system's event, as `PutEvents` takes it. */
  async putEvent(entry: {
    readonly Source: string;
    readonly DetailType: string;
    readonly Detail: string;
  }): Promise<void> {
    await this.#parts.cloud.call({
      service: 'events',
      operation: 'PutEvents',
      input: { Entries: [entry] },
      caller: 'people',
    });
  }

  /** The messages of a queue, by the last part of its path in the construct tree. */
  messagesIn(queue: 'SetAside' | 'DeadLetters'): readonly unknown[] {
    const { declaration, cloud } = this.#parts;
    const found = declaration.of('AWS::SQS::Queue').find(({ path }) => nameIn(path) === queue);
    if (found === undefined) throw new NotSupported(`a template without the queue ${queue}`);
    return cloud.queues.messages(found.logicalId).map(({ body }) => JSON.parse(body) as unknown);
  }

  /** Every item of a table, as DynamoDB writes them, by the first part of its path in the construct tree. */
  itemsIn(table: Table) {
    return scan(this.#parts.dynamo, tableOf(this.#parts.declaration, table));
  }

  /** Every item of a table as plain JSON. */
  async rowsIn(table: Table): Promise<readonly Record<string, unknown>[]> {
    return (await this.itemsIn(table)).map(plainItem);
  }

  /** The row of a mention as plain JSON; undefined where there is none. */
  mentionRow(id: string): Promise<Record<string, unknown> | undefined> {
    return mentionRow(this.#parts.dynamo, tableOf(this.#parts.declaration, 'Mentions'), id);
  }

  /** The items of a table under one partition key, its name and its value, as plain JSON. */
  async rowsOf(table: Table, name: string, value: string): Promise<readonly Record<string, unknown>[]> {
    const { dynamo, declaration } = this.#parts;
    return (await query(dynamo, tableOf(declaration, table), name, value)).map(plainItem);
  }

  /** Forgets how far each watch was heard, as if it had just been added. */
  forgetCheckpoints(): Promise<void> {
    return forgetCheckpoints(this.#parts.dynamo, tableOf(this.#parts.declaration, 'Ledger'));
  }

  /** Forgets that a source refuses until somebody mends something. */
  forgetRefusals(): Promise<void> {
    return forgetRefusals(this.#parts.dynamo, tableOf(this.#parts.declaration, 'Ledger'));
  }

  /** Forgets the waits of executions that an earlier run kept: they begin anew. */
  forgetWaits(): Promise<void> {
    return forgetWaits(this.#parts.dynamo, tableOf(this.#parts.declaration, 'Tickets'));
  }

  /** Puts onto the bill what is counted at the end: alarms by the hour, what X returned, what still waits. */
  settle(): void {
    this.#countStanding(this.#parts.biller);
    this.#isSettled = true;
  }

  /** The bill as it would be if the play ended now. */
  billSoFar(): Meter {
    const meter = copyOf(this.#parts.options.meter);
    if (!this.#isSettled) this.#countStanding(new Biller(meter));
    return meter;
  }

  #countStanding(biller: Biller): void {
    const { declaration, clock, options, outside, cloud } = this.#parts;
    biller.stood(declaration.alarmMetrics, clock.now() - options.start);
    biller.readFromX(outside.billedByX);
    for (const execution of cloud.executions.standard) {
      if (execution.status === 'RUNNING') biller.executionEnded(execution);
    }
  }

  #keepAddress(address: DeskAddress | undefined): void {
    const { tablesFolder } = this.#parts.options;
    if (tablesFolder !== undefined && address !== undefined) keepAddress(tablesFolder, address);
  }

  async close(): Promise<void> {
    const { url: _, ...address } = this.#parts.address() ?? {};
    this.#keepAddress('desk' in address ? address : undefined);
    await this.#parts.cloud.close();
    await this.#parts.gateway.close();
    await this.#parts.dynamo.close();
  }
}

function tableOf(declaration: Declaration, subject: string): string {
  const found = declaration.of('AWS::DynamoDB::GlobalTable').find(({ path }) => path.startsWith(`${subject}/`));
  if (found === undefined) throw new NotSupported(`a template without the table ${subject}`);
  return found.logicalId;
}

/** `HandleTicket/StateMachine` is the workflow `handle-ticket`. */
const workflowName = (path: string): string =>
  (path.split('/')[0] ?? path).replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

function copyOf(meter: Meter): Meter {
  const copy = new Meter();
  for (const [service, operations] of Object.entries(meter.calls)) {
    for (const [operation, times] of Object.entries(operations)) copy.call(service, operation, times);
  }
  for (const [unit, amount] of Object.entries(meter.usage) as [UsageUnit, number][]) copy.use(unit, amount);
  return copy;
}
