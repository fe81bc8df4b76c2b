import { createHash } from 'node:crypto';
import { Refusal } from './answer.ts';
import { snowflake } from './post.ts';

const minute = 60_000;
/** https://docs.x.com/x-api/compliance/batch-compliance/introduction */
const uploadableFor = 15 * minute;
const downloadableFor = 7 * 24 * 60 * minute;
/** X names no time. */
const processingFor = minute;

export interface ComplianceJob {
  readonly id: string;
  readonly name: string | undefined;
  readonly resumable: boolean;
  readonly createdAt: number;
  upload?: { readonly ids: readonly string[]; readonly at: number };
}

export type JobStatus = 'created' | 'in_progress' | 'complete' | 'expired';

export const uploadExpiry = ({ createdAt }: ComplianceJob): number => createdAt + uploadableFor;
export const downloadExpiry = ({ createdAt }: ComplianceJob): number => createdAt + downloadableFor;

/** When a job has looked at what was uploaded. */
export const completion = ({ upload }: ComplianceJob): number =>
  upload === undefined ? Number.POSITIVE_INFINITY : upload.at + processingFor;

export function statusOf(job: ComplianceJob, now: number): JobStatus {
  if (job.upload === undefined) return now < uploadExpiry(job) ? 'created' : 'expired';
  return now < completion(job) ? 'in_progress' : 'complete';
}

/** What makes an address good for one job and one purpose, so that it needs no bearer token. */
export const signatureOf = ({ id }: ComplianceJob, purpose: 'upload' | 'download'): string =>
  createHash('sha256').update(`${purpose} ${id}`).digest('hex').slice(0, 32);

/** The batch compliance jobs about posts: the app makes one, uploads ids, waits, and downloads what has become of them. */
export class ComplianceJobs {
  readonly #jobs = new Map<string, ComplianceJob>();

  /** @throws Refusal where one is under way: X takes one at a time ("conflict" in OpenAPI 2.159). */
  create({ name, resumable }: { readonly name: string | undefined; readonly resumable: boolean }, now: number) {
    const isOpen = (job: ComplianceJob): boolean => ['created', 'in_progress'].includes(statusOf(job, now));
    if (this.list().some(isOpen)) {
      throw new Refusal(409, 'Conflict', 'You cannot create a new job if one is already in progress.', 'conflict');
    }
    const job: ComplianceJob = { id: String(snowflake(now, this.#jobs.size)), name, resumable, createdAt: now };
    this.#jobs.set(job.id, job);
    return job;
  }

  /** Newest first. */
  list(): readonly ComplianceJob[] {
    return [...this.#jobs.values()].reverse();
  }

  find(id: string): ComplianceJob | undefined {
    return this.#jobs.get(id);
  }
}
