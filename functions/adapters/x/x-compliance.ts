import * as z from 'zod/mini';
import { SourceRefused, SourceUnavailable } from '../../ports/mention-source.ts';
import type { PostCheck } from '../../ports/post-check.ts';
import { answerError } from '../http/answer-error.ts';
import { type HttpService, type WholeAnswer, wholeAnswer } from '../http/whole-answer.ts';
import { systemClock } from '../system-clock.ts';
import type { XClient } from './x-client.ts';

const Job = z.object({ id: z.string(), status: z.string(), upload_url: z.url(), download_url: z.url() });
const JobAnswer = z.object({ data: Job });
const Problems = z.object({ errors: z.array(z.object({ type: z.string() })) });
const Finding = z.object({ id: z.string(), action: z.string(), reason: z.optional(z.string()) });

/** Shown where the team lists the jobs of its app; 64 characters at most. */
const jobName = 'overheard';
/** The place of a post was taken out of it, and we keep none: the post itself stands. */
const placeOnly = 'scrub_geo';
/** Some 100,000 posts that are gone at once, at 170 bytes a line. */
const mostBytes = 20_000_000;

export interface XComplianceOptions {
  /** For each file, up or down, to its last byte. @default a minute */
  readonly deadlineMs?: number;
  /** What carries the files: their addresses are signed and lie outside X's API. @default HTTP */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * X's batch compliance jobs: an app makes one, uploads the ids of posts within 15 minutes, one a line, and downloads which
 * of them have to go, one JSON object a line, within a week. They are free, whatever the number of posts, and X takes one
 * at a time.
 * Source: https://docs.x.com/x-api/compliance/batch-compliance/introduction
 */
export const xCompliance = (
  client: XClient,
  { deadlineMs = 60_000, fetch = globalThis.fetch }: XComplianceOptions = {},
): PostCheck => {
  const files: HttpService = { name: "X's store of compliance files", deadlineMs, fetch, mostBytes };

  return {
    async begin() {
      const { id, upload_url } = jobOf(await client.post('compliance/jobs', { type: 'tweets', name: jobName }));
      return {
        id,
        submit: async (postIds) => {
          const lines = postIds.map((postId) => `${postId}\n`).join('');
          const sent = { method: 'PUT', body: lines };
          refuseBad(await wholeAnswer(new URL(upload_url), { 'content-type': 'text/plain' }, files, sent));
        },
      };
    },

    async standing(id) {
      const answer = await client.get(`compliance/jobs/${id}`);
      if (isUnknown(answer)) return { status: 'failed' };
      const { status, download_url } = jobOf(answer);
      if (status === 'created' || status === 'in_progress') return { status: 'under-way' };
      if (status !== 'complete') return { status: 'failed' };
      const results = await wholeAnswer(new URL(download_url), {}, files);
      try {
        refuseBad(results);
      } catch (error) {
        // The week is over, or the file is gone.
        if (error instanceof SourceRefused) return { status: 'failed' };
        throw error;
      }
      return { status: 'done', gone: goneIn(results) };
    },
  };
};

function jobOf(answer: unknown): z.infer<typeof Job> {
  const { success, data, error } = JobAnswer.safeParse(answer);
  if (!success) throw new SourceUnavailable('X answers with something else than a compliance job', { cause: error });
  return data.data;
}

/** X says so under a status of 200, and then shows no job: problems beside one are about something else. */
const isUnknown = (answer: unknown): boolean =>
  !JobAnswer.safeParse(answer).success &&
  (Problems.safeParse(answer).data?.errors.some(({ type }) => type.endsWith('/resource-not-found')) ?? false);

function refuseBad(answer: WholeAnswer): void {
  if (answer.status >= 300) throw answerError("X's store of compliance files", answer, systemClock.now());
}

/** Only posts with which something is the matter are in the results. */
function goneIn({ body }: WholeAnswer): ReadonlyMap<string, string> {
  const lines = new TextDecoder().decode(body).split('\n');
  const findings = lines.filter((line) => line.trim() !== '').map(findingOf);
  const gone = findings.filter(({ action, reason }) => action === 'delete' && reason !== placeOnly);
  return new Map(gone.map(({ id, reason = 'deleted' }) => [id, reason]));
}

/** Half an answer must not pass for a whole one: what is missing in it would stay here. */
function findingOf(line: string): z.infer<typeof Finding> {
  try {
    return Finding.parse(JSON.parse(line));
  } catch (cause) {
    throw new SourceUnavailable('X hands out compliance results that can’t be read', { cause });
  }
}
