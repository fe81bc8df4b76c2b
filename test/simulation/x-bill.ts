import type { Intercept, Process } from '../../infra/local/intercept.ts';
import type { XAnswer, XRequest } from '../../infra/local/outside/x.ts';

const dollarsPerPost = 0.005;
const dollarsPerCounts = 0.005;
/** A run that was overtaken learns of it at its next write. */
const graceMs = 120_000;

/**
 * What X billed for, by the watch and the UTC day under which a poll wrote it down, and what was read a second time
 * although nothing had failed. What a poll read that died before it could write is in no ledger, and not in here.
 */
export class XBill {
  /** US dollars by `acme 2026-03-03`. */
  readonly writtenDown = new Map<string, number>();
  /** Versions of posts of which a poll has written down that it heard them: `acme/x/<id>`. */
  readonly heard = new Set<string>();
  readonly #open = new Map<Process, number>();
  readonly #handedOut = new Map<Process, string[]>();
  readonly #readAt = new Map<string, number>();
  readonly #again: { readonly post: string; readonly watch: string; readonly from: number; readonly to: number }[] = [];
  readonly #failures: { readonly watch: string; readonly at: number; readonly error: string }[] = [];
  readonly #watchOf: (query: string) => string;
  readonly #now: () => number;

  constructor(watchOf: (query: string) => string, now: () => number) {
    this.#watchOf = watchOf;
    this.#now = now;
  }

  /**
   * Posts that were paid for twice with no poll of their watch failing in between.
   * @param clocksAgree else one poll may overtake another, which fails by that
   */
  readTwice(clocksAgree: boolean): readonly string[] {
    const excused = (watch: string, from: number, to: number): boolean =>
      this.#failures.some(
        ({ at, error, ...failure }) =>
          failure.watch === watch && at >= from && at <= to + graceMs && !(clocksAgree && error === 'LeaseLost'),
      );
    return this.#again.filter(({ watch, from, to }) => !excused(watch, from, to)).map(({ post }) => post);
  }

  pollFailed(watch: string, error: string): void {
    this.#failures.push({ watch, error, at: this.#now() });
  }

  watch(intercept: Intercept): Intercept {
    return {
      delivery: (site, deliver) => intercept.delivery(site, deliver),
      service: async (call) => {
        const { process, input, from, to } = call;
        const answer = await intercept.service(call);
        if (from === 'SearchMentions' && to === 'dynamodb:UpdateItem' && process) this.#wrote(process, input);
        return answer;
      },
      outside: async (call) => {
        const answer = await intercept.outside(call);
        if (!call.to.startsWith('x:') || call.process === undefined) return answer;
        const { body, delivery } = answer as XAnswer;
        const { data = [] } = (body ?? {}) as { data?: readonly { readonly id: string }[] };
        if (call.to.includes('counts')) {
          this.#charge(call.process, data.length > 0 ? dollarsPerCounts : 0);
          return answer;
        }
        if (!call.to.includes('search') && !call.to.includes('mentions')) return answer;
        this.#charge(call.process, data.length * dollarsPerPost);
        const watch = this.#watchOf((call.input as XRequest).query.get('query') ?? '');
        for (const { id } of data) this.#read(watch, id);
        if (delivery === undefined)
          this.#handOut(
            call.process,
            data.map(({ id }) => `${watch}/x/${id}`),
          );
        return answer;
      },
    };
  }

  #charge(process: Process, dollars: number): void {
    this.#open.set(process, (this.#open.get(process) ?? 0) + dollars);
  }

  #handOut(process: Process, versions: readonly string[]): void {
    this.#handedOut.set(process, [...(this.#handedOut.get(process) ?? []), ...versions]);
  }

  #read(watch: string, id: string): void {
    const post = `${watch}/x/${id}`;
    const to = this.#now();
    const from = this.#readAt.get(post);
    if (from !== undefined) this.#again.push({ post, watch, from, to });
    this.#readAt.set(post, to);
  }

  #wrote(process: Process, { Key, ExpressionAttributeValues: values = {} }: LedgerWrite): void {
    const entry = values[':entry'];
    if (entry !== undefined) {
      const key = `${Key?.watch?.S} ${entry.M.spending.M.day.S}`;
      this.writtenDown.set(key, (this.writtenDown.get(key) ?? 0) + (this.#open.get(process) ?? 0));
      for (const version of this.#handedOut.get(process) ?? []) this.heard.add(version);
    }
    // It has written down what it read, or it takes the next lease, and the run before failed.
    if (entry === undefined && values[':first'] === undefined) return;
    this.#open.delete(process);
    this.#handedOut.delete(process);
  }
}

interface LedgerWrite {
  readonly Key?: { readonly watch?: { readonly S: string } };
  readonly ExpressionAttributeValues?: {
    /** Of the lease that is taken. */
    readonly ':first'?: unknown;
    readonly ':entry'?: { readonly M: { readonly spending: { readonly M: { readonly day: { readonly S: string } } } } };
  };
}
