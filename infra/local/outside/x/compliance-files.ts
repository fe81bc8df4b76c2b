import { InvalidRequest, Refusal } from './answer.ts';
import {
  type ComplianceJob,
  type ComplianceJobs,
  completion,
  downloadExpiry,
  signatureOf,
  statusOf,
  uploadExpiry,
} from './compliance-jobs.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { madeAt } from './post.ts';
import type { World } from './world.ts';

/**
 * Where a job's ids go, one a line, and where its results come from: one JSON object a line, only for posts that have to
 * go (https://docs.x.com/x-api/compliance/batch-compliance/quickstart). Both addresses are signed and need no token;
 * the paths are those of OpenAPI 2.168.
 */
export const complianceFiles = (world: World, jobs: ComplianceJobs): readonly Endpoint[] => [
  {
    name: 'PUT /2/compliance/jobs/:id/upload',
    answer: (call) => {
      const job = signedJob(jobs, call, 'upload');
      if (call.now >= uploadExpiry(job)) throw expired();
      if (job.upload !== undefined) throw new Refusal(409, 'Conflict', 'The ids were uploaded before.', 'conflict');
      job.upload = { ids: readIds(call.body), at: call.now };
      return '';
    },
  },
  {
    name: 'GET /2/compliance/jobs/:id/download',
    answer: (call) => {
      const job = signedJob(jobs, call, 'download');
      if (call.now >= downloadExpiry(job)) throw expired();
      if (statusOf(job, call.now) !== 'complete') throw new Refusal(404, 'Not Found', 'There are no results yet.');
      return resultsOf(world, job);
    },
  },
];

function signedJob(jobs: ComplianceJobs, { id, params }: Call, purpose: 'upload' | 'download'): ComplianceJob {
  const job = jobs.find(id);
  if (job !== undefined && params.get('signature') === signatureOf(job, purpose)) return job;
  throw new Refusal(403, 'Forbidden', 'The signature does not match.');
}

const expired = (): Refusal => new Refusal(403, 'Forbidden', 'The address has expired.');

function readIds(body: string): readonly string[] {
  const ids = body.split(/\r?\n/).filter((line) => line !== '');
  for (const id of ids) {
    if (!/^[0-9]{1,19}$/.test(id)) throw new InvalidRequest('ids', id, `[${id}] does not match ^[0-9]{1,19}$`);
  }
  return ids;
}

const iso = (ms: number): string => new Date(ms).toISOString();

function resultsOf({ presence }: World, job: ComplianceJob): string {
  const lines = (job.upload?.ids ?? []).flatMap((id) => {
    const removal = presence.removalOf(id, completion(job));
    if (removal === undefined) return [];
    const { reason, at } = removal;
    const row = { id, action: 'delete', created_at: iso(madeAt(BigInt(id))), redacted_at: iso(at), reason };
    return [`${JSON.stringify(row)}\n`];
  });
  return lines.join('');
}
