import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Classifier } from '../../../functions/ports/classifier.ts';
import { Biller } from '../biller.ts';
import type { Declaration } from '../cloud/declared.ts';
import { nameIn } from '../cloud/identities.ts';
import { NotSupported } from '../cloud/not-supported.ts';
import { Cloud } from '../cloud.ts';
import type { ConcurrencyLimit } from '../concurrency-limit.ts';
import type { Execution } from '../executions.ts';
import type { Invocation } from '../functions.ts';
import type { Intercept } from '../intercept.ts';
import type { Meter } from '../meter.ts';
import { Mailbox } from '../outside/mailbox.ts';
import { PretendedSlack } from '../outside/slack.ts';
import { PretendedX, type PretendedXOptions } from '../outside/x.ts';
import { startTables } from '../services/declared-tables.ts';
import type { Dynamo, DynamoOptions } from '../services/dynamodb.ts';
import type { QueuedMessage } from '../services/queue.ts';
import type { Quotas } from '../services/quotas.ts';
import { Throttle } from '../services/throttling.ts';
import { scan } from '../viewer.ts';
import { InProcessClock } from './in-process-clock.ts';
import { InProcessRuntime } from './in-process-runtime.ts';

/** What the template declares, and its tables: read and made once, then used by one desk after the other. */
export interface Ground {
  readonly declaration: Declaration;
  readonly dynamo: Dynamo;
  /** Told what the tables consume; whoever opens a desk may set it. */
  consumed: DynamoOptions['onConsumed'];
}

export async function layGround(declaration: Declaration): Promise<Ground> {
  const dynamo = await startTables(declaration, { onConsumed: (...consumed) => ground.consumed?.(...consumed) });
  const ground: Ground = { declaration, dynamo, consumed: undefined };
  return ground;
}

export interface InProcessDeskOptions {
  readonly ground: Ground;
  readonly desk: Desk;
  /** When virtual time begins, milliseconds since the epoch. */
  readonly start: number;
  readonly x: Omit<PretendedXOptions, 'clock'>;
  readonly meter: Meter;
  /** From 0 up to 1: jitter and the like. */
  readonly random: () => number;
  /** By the name of the parameter; what is changed here is a rotated secret. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly intercept?: Intercept;
  readonly classifier?: Classifier;
  readonly skew?: () => number;
  readonly onInvocation?: (invocation: Invocation) => void;
  readonly onExecutionEnd?: (execution: Execution) => void;
  /** Services throttle at these. @default they take any number of calls */
  readonly quotas?: Quotas;
  /** How many invocations may be under way at once. @default any number */
  readonly concurrency?: ConcurrencyLimit;
  /** Invocations take the time that they are billed for, or as long as their calls where that is longer. @default false */
  readonly takesBilledTime?: boolean;
}

/** The template at work in this process alone, on one virtual clock: the same order of things for the same options. */
export class InProcessDesk {
  readonly clock: InProcessClock;
  readonly cloud: Cloud;
  readonly x: PretendedX;
  readonly slack: PretendedSlack;
  readonly mailbox: Mailbox;
  readonly biller: Biller;
  readonly #ground: Ground;

  /** The tables of the ground are taken as they are: empty them first. */
  constructor(options: InProcessDeskOptions) {
    const { ground, desk, random, intercept, classifier, skew } = options;
    const { declaration, dynamo } = ground;
    const clock = new InProcessClock(options.start);
    this.#ground = ground;
    this.clock = clock;
    this.biller = new Biller(options.meter);
    this.x = new PretendedX({ ...options.x, clock });
    this.slack = new PretendedSlack({ clock });
    this.mailbox = new Mailbox({ clock });
    const throttle = options.quotas && new Throttle(clock, options.quotas);
    ground.consumed = (table, units, operation) => {
      this.biller.consumed(units);
      throttle?.took(units.read + units.write, `dynamodb.${operation}`, { TableName: table });
    };
    const constructs = new Map(
      declaration.of('AWS::Lambda::Function').map(({ logicalId, path }) => [logicalId, nameIn(path)]),
    );
    const runtime = new InProcessRuntime({
      ...{ clock, desk, random, x: this.x, slack: this.slack },
      ...(intercept === undefined ? {} : { intercept }),
      ...(classifier === undefined ? {} : { classifier }),
      ...(skew === undefined ? {} : { skew }),
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      ...(options.takesBilledTime && {
        leastMs: (construct, payload) => this.biller.taskMs(construct, { Payload: payload }),
      }),
      constructOf: (name) => constructs.get(name) ?? name,
      service: (call) => this.cloud.call(call),
    });
    this.cloud = new Cloud({
      ...{ declaration, clock, runtime, random, secrets: options.secrets, mailbox: this.mailbox, biller: this.biller },
      ...(intercept === undefined ? {} : { intercept }),
      ...(throttle === undefined ? {} : { throttle }),
      dynamo: { ...dynamo, call: (call) => clock.busyWith(dynamo.call(call)) },
      environment: () => ({}),
      onInvocation: options.onInvocation ?? (() => {}),
      onExecutionEnd: options.onExecutionEnd ?? (() => {}),
    });
  }

  /** A person's or another system's event, as `PutEvents` takes it. */
  readonly putEvent = async (entry: object): Promise<void> => {
    await this.cloud.call({ service: 'events', operation: 'PutEvents', input: { Entries: [entry] }, caller: 'people' });
  };

  /** Every item of a table, by the first part of its path in the construct tree. */
  itemsIn(table: 'Mentions' | 'Tickets' | 'Ledger') {
    return scan(
      this.#ground.dynamo,
      this.nameOf('AWS::DynamoDB::GlobalTable', (path) => path.startsWith(`${table}/`)),
    );
  }

  messagesIn(queue: 'SetAside' | 'DeadLetters'): readonly QueuedMessage[] {
    return this.cloud.queues.messages(this.nameOf('AWS::SQS::Queue', (path) => nameIn(path) === queue));
  }

  /** The logical id of the one resource of a type whose path fits. */
  nameOf(type: Parameters<Declaration['of']>[0], fits: (path: string) => boolean): string {
    const found = this.#ground.declaration.of(type).find(({ path }) => fits(path));
    if (found === undefined) throw new NotSupported(`a template without that ${type}`);
    return found.logicalId;
  }
}
