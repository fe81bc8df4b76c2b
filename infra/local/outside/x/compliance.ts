import { InvalidRequest, NotPretended } from './answer.ts';
import {
  type ComplianceJob,
  type ComplianceJobs,
  downloadExpiry,
  signatureOf,
  statusOf,
  uploadExpiry,
} from './compliance-jobs.ts';
import type { Endpoint } from './endpoint.ts';
import { checkId, readChoice, readList, refuseUnknown } from './parameters.ts';
import { notFoundError } from './partial-error.ts';
import type { World } from './world.ts';

const fieldsParameter = 'compliance_job.fields';
const fields = [
  ...['created_at', 'download_expires_at', 'download_url', 'id', 'name', 'resumable', 'status', 'type'],
  ...['upload_expires_at', 'upload_url'],
];
const types = ['tweets', 'users'] as const;
const statuses = ['created', 'in_progress', 'failed', 'complete'] as const;
const longestName = 64;

/**
 * Batch compliance (https://docs.x.com/x-api/compliance/batch-compliance/introduction) for posts: 150 requests in 15
 * minutes to each of the three, and every field of a job whatever is asked for.
 */
export function compliance(world: World, jobs: ComplianceJobs): readonly Endpoint[] {
  const shown = (job: ComplianceJob, now: number): object => {
    const url = (purpose: 'upload' | 'download'): string =>
      `${world.baseUrl()}/2/compliance/jobs/${job.id}/${purpose}?signature=${signatureOf(job, purpose)}`;
    return {
      id: job.id,
      type: 'tweets',
      ...(job.name !== undefined && { name: job.name }),
      resumable: job.resumable,
      status: statusOf(job, now),
      created_at: new Date(job.createdAt).toISOString(),
      upload_url: url('upload'),
      upload_expires_at: new Date(uploadExpiry(job)).toISOString(),
      download_url: url('download'),
      download_expires_at: new Date(downloadExpiry(job)).toISOString(),
    };
  };

  return [
    {
      name: 'POST /2/compliance/jobs',
      limit: 150,
      answer: ({ params, body, now }) => {
        refuseUnknown(params, [fieldsParameter]);
        return { data: shown(jobs.create(readJob(body), now), now) };
      },
    },
    {
      name: 'GET /2/compliance/jobs',
      limit: 150,
      answer: ({ params, now }) => {
        refuseUnknown(params, ['type', 'status', fieldsParameter]);
        readList(params, fieldsParameter, fields);
        const type = readChoice(params, 'type', types);
        if (type === undefined) throw new InvalidRequest('type', '', 'The `type` query parameter can not be empty');
        const status = readChoice(params, 'status', statuses);
        const found = type === 'users' ? [] : jobs.list();
        const listed = found.filter((job) => status === undefined || statusOf(job, now) === status);
        return {
          ...(listed.length > 0 && { data: listed.map((job) => shown(job, now)) }),
          meta: { result_count: listed.length },
        };
      },
    },
    {
      name: 'GET /2/compliance/jobs/:id',
      limit: 150,
      answer: ({ params, id, now }) => {
        refuseUnknown(params, [fieldsParameter]);
        readList(params, fieldsParameter, fields);
        checkId('id', id);
        const job = jobs.find(id);
        if (job !== undefined) return { data: shown(job, now) };
        return { errors: [notFoundError({ kind: 'compliance job', parameter: 'id', id })] };
      },
    },
  ];
}

/** The body of a request for a new job, as both OpenAPI files describe it. */
function readJob(body: string): { readonly name: string | undefined; readonly resumable: boolean } {
  const { type, name, resumable = false, ...others } = parse(body);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new InvalidRequest(unknown, String(others[unknown]), `[${unknown}] is not expected`);
  if (!types.some((known) => known === type)) {
    throw new InvalidRequest('type', String(type), `$.type: [${type}] is not one of [${types.join(',')}]`);
  }
  if (type === 'users') throw new NotPretended('the pretended X makes no compliance jobs about users');
  if (name !== undefined && (typeof name !== 'string' || name.length > longestName)) {
    throw new InvalidRequest('name', String(name), `$.name: must be a text of ${longestName} characters at most`);
  }
  if (typeof resumable !== 'boolean')
    throw new InvalidRequest('resumable', String(resumable), '$.resumable: no boolean');
  return { name, resumable };
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Said below, as for anything else that is no object.
  }
  throw new InvalidRequest('body', body, 'Requests with bodies must have content-type of application/json.');
}
