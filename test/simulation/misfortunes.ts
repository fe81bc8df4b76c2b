import type { InProcessClock } from '../../infra/local/in-process/in-process-clock.ts';
import { failure } from '../../infra/local/in-process/in-process-runtime.ts';
import type { Intercept, InterceptedCall, Process, Site } from '../../infra/local/intercept.ts';
import type { Weather } from '../../infra/local/outside/x/weather.ts';
import type { ServiceCall } from '../../infra/local/services/service.ts';
import { own } from './desk.ts';
import { dice } from './dice.ts';
import { kindsOfCall, kindsOfDelivery, kindsOfSchedule, kindsOutside, outage } from './fault-kinds.ts';
import { type Fault, type FaultPlan, faultText } from './fault-plan.ts';
import { inPart } from './in-part.ts';
import { unwellSlack, unwellX } from './outside-answers.ts';
import { answerLost, serviceOf, throttled, tooLarge, unavailable } from './service-errors.ts';

const hour = 3_600_000;

/** Of what a history seldom comes to, more goes wrong, or its faults would hardly ever be seen. */
const weights: Readonly<Record<string, number>> = {
  'TriageMentions>comprehend:BatchDetectSentiment': 12,
  'HandleTicket>lambda:NotifyPeople': 2,
  // A ticket gets its number, or is reopened.
  'FileTicket>dynamodb:UpdateItem': 5,
  // Somebody looks whether a card arrived.
  'NotifyPeople>slack:conversations.history': 8,
  // It has more traps than anything else, and is asked but a few times.
  'SearchMentions>x:2/tweets/search/recent': 5,
  // A card is changed.
  'FollowPost>slack:chat.update': 8,
  'FollowPost>dynamodb:PutItem': 8,
  // Posts that are gone are found, redacted, and told of.
  'CheckPosts>dynamodb:UpdateItem': 4,
  'CheckPosts>events:PutEvents': 12,
  'MentionChanged>FollowPost': 8,
  // The desk says something about itself.
  'TellTeam>slack:chat.postMessage': 8,
  'ListeningStopped>TellTeam': 8,
  // Those who reported something are told of its resolution.
  'ResolutionNoticeApproved>NotifyResolution': 8,
  'NotifyResolution>lambda:TellAuthor': 6,
  'TellAuthor>dynamodb:UpdateItem': 4,
  'TellAuthor>x:2/tweets': 10,
  [`TellAuthor>x:2/users/${own.id}/tweets`]: 10,
  // A watch is polled twice at once.
  'Scheduler>SearchMentions': 6,
};

/** Whatever can be away for hours. */
const services = ['dynamodb', 'events', 'states', 'lambda', 'sqs', 'comprehend', 'ses', 'ssm', 'x', 'slack'] as const;

export interface MisfortunesOptions {
  readonly seed: number;
  readonly plan: FaultPlan;
  readonly clock: () => InProcessClock;
  /** The token that X or Slack accepts at present. */
  readonly token: (vendor: 'x' | 'slack') => string;
  /** Of the pretended X. */
  readonly weather: () => Weather;
  /** Told every call and what went wrong with it. @default nobody is told */
  readonly trace?: (line: string) => void;
}

/** Stands at every call and every hand-over of the desk, gives each its latency, and lets the plan's faults happen. */
export class Misfortunes implements Intercept {
  readonly #options: MisfortunesOptions;
  readonly #latency;
  readonly #away = new Map<string, { readonly from: number; readonly to: number }>();

  /** @param start when virtual time begins */
  constructor(options: MisfortunesOptions, start: number) {
    this.#options = options;
    this.#latency = dice(options.seed, 'latency');
    for (const service of services) {
      const fault = options.plan.at(`${service} away`, outage, 3);
      if (fault === undefined) continue;
      const from = start + dice(options.seed, fault.at, 'when').upTo(36 * hour);
      this.#away.set(service, { from, to: from + (fault.seconds ?? 0) * 1000 });
    }
  }

  /** Everything works from now on. */
  end(): void {
    this.#options.plan.end();
    this.#away.clear();
  }

  async service(call: InterceptedCall<ServiceCall['input'], unknown>): Promise<unknown> {
    const { from, to, input, perform, process } = call;
    const fault = this.#options.plan.at(
      `${from}>${to}`,
      kindsOfCall(to, process !== undefined),
      weights[`${from}>${to}`],
    );
    this.#tell(call, fault);
    await this.#pass(1 + this.#latency.upTo(60), process);
    if (this.#isAway(serviceOf(to))) throw unavailable(to);
    switch (fault?.kind) {
      case 'refused':
        throw unavailable(to);
      case 'throttled':
        throw throttled(to);
      case 'in-part':
        return inPart(to, input, perform, dice(this.#options.seed, fault.at, 'part'));
      case 'too-large':
        await perform(input);
        throw tooLarge(to);
      default:
        return this.#withFault(call, fault, answerLost);
    }
  }

  async outside<Input, Answer>(call: InterceptedCall<Input, Answer>): Promise<Answer> {
    const { from, to, process } = call;
    const vendor = serviceOf(to) as 'x' | 'slack';
    const fault = this.#options.plan.at(`${from}>${to}`, kindsOutside[vendor], weights[`${from}>${to}`] ?? 2);
    this.#tell(call, fault);
    await this.#pass(20 + this.#latency.upTo(400), process);
    const kind = this.#isAway(vendor) ? 'refused' : this.#isTurnedAway(call, vendor) ? 'unauthorized' : fault?.kind;
    const unwell = vendor === 'x' ? unwellX[kind ?? ''] : unwellSlack[kind ?? ''];
    if (unwell === undefined) return this.#withFault(call, fault, () => new Error('socket hang up'));
    const { perform, input } = call as InterceptedCall<unknown, never>;
    return unwell(() => perform(input), this.#options.weather()) as Promise<Answer>;
  }

  async delivery(site: Site, deliver: () => void): Promise<void> {
    const { plan, clock } = this.#options;
    const kinds = site.from === 'Scheduler' ? kindsOfSchedule : kindsOfDelivery;
    const fault = plan.at(`${site.from}>${site.to}`, kinds, weights[`${site.from}>${site.to}`] ?? 3);
    this.#tell(site, fault);
    if (fault?.kind === 'unreachable') throw new Error(`${site.to} can't be reached`);
    await clock().pass(20 + this.#latency.upTo(900));
    const target = site.to === 'ActOnTicket' ? 'lambda' : 'states';
    if (site.from !== 'Scheduler' && this.#isAway(target)) throw new Error(`${site.to} is away`);
    const later = (fault?.seconds ?? 0) * 1000;
    if (fault?.kind === 'twice') clock().after(later, deliver);
    if (fault?.kind === 'twice-at-once') deliver();
    if (fault?.kind === 'late') clock().after(later, deliver);
    else deliver();
  }

  async #withFault<Input, Answer>(
    { perform, input, process, to }: InterceptedCall<Input, Answer>,
    fault: Fault | undefined,
    lost: (to: string) => Error,
  ): Promise<Answer> {
    const happen = (): Promise<unknown> => perform(input).catch(() => {});
    switch (fault?.kind) {
      case undefined:
        return perform(input);
      case 'crash-before':
        process?.die(exit);
        throw exit;
      case 'crash-after':
        await happen();
        process?.die(exit);
        throw exit;
      case 'answer-lost':
        await happen();
        throw lost(to);
      case 'repeated':
        await happen();
        return perform(input);
      case 'overlapping':
        void happen();
        return perform(input);
      case 'slow-before':
        await this.#pass((fault.seconds ?? 0) * 1000, process);
        return perform(input);
      case 'slow-after': {
        const [outcome] = await Promise.allSettled([perform(input)]);
        await this.#pass((fault.seconds ?? 0) * 1000, process);
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      }
      default:
        throw new Error(`nothing is known of '${fault?.kind}' at ${to}`);
    }
  }

  /** Time passes; a process that died meanwhile does nothing afterwards. */
  async #pass(ms: number, process: Process | undefined): Promise<void> {
    await this.#options.clock().pass(ms);
    if (process?.isDead) throw exit;
  }

  /** Whether it comes with a token that is no longer the one; without any, or signed, the vendor sees for itself. */
  #isTurnedAway({ input }: { readonly input: unknown }, vendor: 'x' | 'slack'): boolean {
    const { authorization } = (input as { readonly headers: { readonly authorization?: string } }).headers;
    return /^Bearer /.test(authorization ?? '') && authorization !== `Bearer ${this.#options.token(vendor)}`;
  }

  #isAway(service: string): boolean {
    const window = this.#away.get(service);
    const now = this.#options.clock().now();
    return window !== undefined && now >= window.from && now < window.to;
  }

  #tell({ from, to }: Site, fault: Fault | undefined): void {
    this.#options.trace?.(fault === undefined ? `${from} > ${to}` : `${from} > ${to}   ✗ ${faultText(fault)}`);
  }
}

const exit = failure('Runtime.ExitError', 'Runtime exited without providing a reason');
