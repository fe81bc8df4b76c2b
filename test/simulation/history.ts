import { type Ground, InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { Meter } from '../../infra/local/meter.ts';
import { startPeople } from '../../infra/local/outside/people.ts';
import { secretNames } from '../../infra/local/outside/pretended-secrets.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { deskOf, isScarce, own } from './desk.ts';
import { dice } from './dice.ts';
import { clockSkew, operatorReplay, rotation } from './fault-kinds.ts';
import { type Fault, FaultPlan } from './fault-plan.ts';
import { KnownDeeds } from './known-deeds.ts';
import { captureLog } from './log-capture.ts';
import { Misfortunes } from './misfortunes.ts';
import { poison, somePosts } from './posts.ts';
import { type AlarmName, OnCall } from './remedies.ts';
import { rememberedClassifier } from './remembered-classifier.ts';
import { startTellers } from './tellers.ts';
import { startTidiers } from './tidiers.ts';
import { XBill } from './x-bill.ts';

const historyStart = Date.parse('2026-03-03T06:00:00Z');
const hour = 3_600_000;
/** Posts come on the first day; people and time limits have as long again, and most of a third day. */
const length = 64 * hour;
/**
 * What is still under way when nothing goes wrong any more arrives within ten hours, and a watch is polled within nine. What
 * somebody on call sets going needs no longer.
 */
const restLength = 14 * hour;
const remedyRounds = 5;
/**
 * What a poll left, because of a budget or to another watch, is read after the next midnight or the one after; answers that
 * were lost count as paid, and may take some budgets more.
 */
const catchUpSteps = 14;
const catchUpLength = 12 * hour;

export interface HistoryOptions {
  readonly seed: number;
  /** All that goes wrong. @default what the seed decides */
  readonly faults?: readonly Fault[];
  /** The places of the posts that are left out. @default none */
  readonly without?: readonly number[];
  /** Told everything that happens, line by line. @default nobody is told */
  readonly trace?: (line: string) => void;
}

/** Some virtual days of a desk, and what the alarms' remedies made of them. */
export interface History {
  readonly desk: InProcessDesk;
  readonly posts: readonly Post[];
  readonly faults: readonly Fault[];
  /** Alarms that were raised, in the order in which somebody went after them. */
  readonly raised: readonly AlarmName[];
  /** Those that stand for all the remedies. */
  readonly standing: readonly AlarmName[];
  readonly log: readonly string[];
  readonly xBill: XBill;
  readonly deeds: KnownDeeds;
  /** US dollars that all watches together might spend in a day. */
  readonly dailyBudget: number;
}

const log = captureLog();

/** Lives through one history; the ground's tables hold its rows until the next. */
export async function live(ground: Ground, options: HistoryOptions): Promise<History> {
  const { seed, trace, without = [] } = options;
  await ground.dynamo.clear();
  log.take();
  const plan = new FaultPlan(seed, options.faults);
  const config = deskOf(seed);
  const secrets = new Map([
    [secretNames.x, 'x-token-1'],
    [secretNames.slack, 'xoxb-1'],
    [secretNames.xAccounts, JSON.stringify({ [own.handle]: keysOfOwn })],
  ]);
  const posts = somePosts(dice(seed, 'posts'), historyStart).filter((_, n) => !without.includes(n));
  const jitter = dice(seed, 'jitter');
  const isSkewed = dice(seed, 'skew').happens(0.3);
  // Sometimes X gives short pages, so that a few posts are a flood, and sometimes empty ones with more to follow. One of
  // them a day would not be enough.
  const short = !isScarce(config) && dice(seed, 'pages').happens(0.35) ? { scanLimit: 4 } : {};
  const watchOf = (query: string): string =>
    Object.entries(config.watches).find(([, watch]) => watch.query === query)?.[0] ?? '';
  const xBill = new XBill(watchOf, () => desk.clock.now());
  const deeds = new KnownDeeds(() => desk.clock.now());
  let isMended = false;
  /** Watches whose last poll did not read all that there was. */
  const behind = new Set<string>();
  const tell = (line: string): void => trace?.(`${sinceStart(desk.clock.now())}  ${line}`);
  const misfortunes = new Misfortunes(
    {
      seed,
      plan,
      clock: () => desk.clock,
      token: (vendor) => secrets.get(secretNames[vendor]) ?? '',
      weather: () => desk.x.weather,
      ...(trace === undefined ? {} : { trace: tell }),
    },
    historyStart,
  );
  const desk: InProcessDesk = new InProcessDesk({
    ground,
    secrets,
    desk: config,
    start: historyStart,
    meter: new Meter(),
    random: jitter.next,
    x: { posts, accounts: new Map([[own.id, own.handle]]), ...short },
    intercept: deeds.watch(xBill.watch(misfortunes)),
    classifier: (post) => {
      if (!isMended && post.text.includes(poison)) throw new Error('this post breaks the classifier');
      return rememberedClassifier(post);
    },
    skew: () => {
      const fault = plan.at('clock', clockSkew, isSkewed ? 30 : 0);
      return (fault?.seconds ?? 0) * (fault?.kind === 'behind' ? -1000 : 1000);
    },
    onInvocation: ({ handler, payload, result, failure }) => {
      if (handler === 'SearchMentions') {
        const { watch } = payload as { readonly watch: string };
        const { outcome } = (result ?? {}) as { readonly outcome?: string };
        if (outcome === 'done') behind.delete(watch);
        else behind.add(watch);
        if (failure !== undefined) xBill.pollFailed(watch, failure.name);
      }
      if (failure === undefined) return;
      onCall.sawFailure(handler);
      tell(`${handler} failed: ${failure.name}: ${failure.message}`);
    },
    onExecutionEnd: (execution) => {
      onCall.sawExecutionEnd(execution);
      const { machine, name, status, error } = execution;
      tell(`${machine} ${name} ${status} ${error ?? ''}`);
    },
  });
  const onCall = new OnCall(desk, historyStart);
  const { clock, cloud } = desk;
  cloud.bus.watch((event) => tell(`event ${event['detail-type']} ${JSON.stringify(event.detail)}`));

  startPeople(
    {
      clock,
      bus: cloud.bus,
      putEvent: desk.putEvent,
    },
    config,
    seed,
  );
  startTellers(desk, config, seed, historyStart + length);
  startTidiers(desk, seed, length);
  for (const vendor of ['x', 'slack'] as const) {
    const name = secretNames[vendor];
    if (plan.at(`${vendor} token`, rotation, 3) === undefined) continue;
    const after = dice(seed, vendor, 'rotation').upTo(40 * hour);
    clock.after(after, () => secrets.set(name, `${secrets.get(name)}-rotated`));
  }
  if (plan.at('operator', operatorReplay, 3) !== undefined) {
    clock.after(dice(seed, 'operator').upTo(60 * hour), () => {
      tell('an operator replays the archive');
      onCall.replay();
    });
  }

  cloud.startSchedules();
  await clock.runUntil(historyStart + length);

  misfortunes.end();
  isMended = true;
  tell('the misfortunes are over');
  const raised: AlarmName[] = [];
  for (let round = 0; round < remedyRounds; round++) {
    const alarms = onCall.alarms();
    raised.push(...alarms);
    for (const alarm of alarms) {
      tell(`remedy of ${alarm}`);
      onCall.remedy(alarm);
    }
    await clock.runUntil(clock.now() + restLength);
    if (onCall.alarms().length === 0) break;
  }
  for (let steps = 0; steps < catchUpSteps && behind.size > 0; steps++)
    await clock.runUntil(clock.now() + catchUpLength);
  return {
    ...{ desk, posts, raised, xBill, deeds },
    faults: plan.happened,
    standing: onCall.alarms(),
    log: log.take(),
    dailyBudget: config.budget.daily,
  };
}

/** The pretended X knows whose they are by how the token begins. */
const keysOfOwn = { appKey: 'app', appSecret: 'app', accessToken: `${own.id}-token`, accessSecret: 'access' };

/** `+26:04:09.120`, from the start of the history. */
function sinceStart(now: number): string {
  const ms = now - historyStart;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `+${two(ms / hour)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`;
}
