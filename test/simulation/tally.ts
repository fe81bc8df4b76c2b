import { invariants } from './invariants.ts';
import type { Verdict } from './judge.ts';

/** Counts what the histories came to. */
export class Tally {
  readonly faults = new Map<string, { times: number; histories: number }>();
  readonly alarms = new Map<string, number>();
  readonly broken = new Map<string, number>();
  readonly failing: Verdict[] = [];
  histories = 0;
  posts = 0;
  tickets = 0;
  notices = 0;
  repeatedMails = 0;

  add(verdict: Verdict): void {
    this.histories++;
    this.posts += verdict.posts;
    this.tickets += verdict.tickets;
    this.notices += verdict.notices;
    this.repeatedMails += verdict.repeatedMails;
    for (const kind of new Set(verdict.faults.map((fault) => fault.kind))) this.#fault(kind).histories++;
    for (const { kind } of verdict.faults) this.#fault(kind).times++;
    for (const alarm of new Set(verdict.alarms)) this.alarms.set(alarm, (this.alarms.get(alarm) ?? 0) + 1);
    for (const invariant of new Set(verdict.violations.map((found) => found.invariant))) {
      this.broken.set(invariant, (this.broken.get(invariant) ?? 0) + 1);
    }
    if (verdict.violations.length > 0) this.failing.push(verdict);
  }

  /** Histories in which a promise of that kind was broken. */
  brokenAs(kind: 'lost' | 'twice' | 'stuck'): number {
    return this.failing.filter(({ violations }) => violations.some((found) => found.kind === kind)).length;
  }

  /** What happened, for a person to read. */
  get text(): string {
    const rows = [...this.faults].sort(([, a], [, b]) => b.times - a.times);
    const names = [...Object.keys(invariants), replays];
    return [
      `${this.posts} posts, ${this.tickets} openings of tickets, ${this.notices} notices; ${this.repeatedMails} mails came again after an unknown outcome`,
      '',
      'fault                times  histories',
      ...rows.map(([kind, { times, histories }]) => `${kind.padEnd(16)} ${pad(times)} ${pad(histories)}`),
      '',
      'alarm, remedied as the runbook says  histories',
      ...[...this.alarms].sort().map(([alarm, histories]) => `${alarm.padEnd(36)} ${pad(histories)}`),
      '',
      `${'invariant'.padEnd(widest)}   held in`,
      ...names.map((name) => `${name.padEnd(widest)} ${pad(this.histories - (this.broken.get(name) ?? 0))}`),
    ].join('\n');
  }

  #fault(kind: string): { times: number; histories: number } {
    const known = this.faults.get(kind) ?? { times: 0, histories: 0 };
    this.faults.set(kind, known);
    return known;
  }
}

/** Of the invariants' names. */
const widest = 62;
const replays = 'an archive replayed twice changes nothing';
const pad = (n: number): string => String(n).padStart(9);
