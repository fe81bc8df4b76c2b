import { describe, expect, test } from 'vitest';
import { day, everyMinute, idAt, minute, post, pretend } from '../fixtures/pretended-x.ts';

interface Job {
  readonly id: string;
  readonly status: string;
  readonly upload_url: string;
  readonly download_url: string;
}

const path = '/2/compliance/jobs';

/** A pretended X with a job about posts, and the steps that one takes. */
const withJob = (posts = everyMinute(3)) => {
  const pretended = pretend(posts);
  const { ask, read } = pretended;
  const create = () => ask({ method: 'POST', path, body: JSON.stringify({ type: 'tweets', name: 'nightly' }) });
  const { data: job } = create().body as { readonly data: Job };
  /** Signed addresses take no token. */
  const signed = (method: string, url: string, body?: string) => {
    const { pathname, searchParams } = new URL(url);
    const params = Object.fromEntries(searchParams);
    return ask({ method, path: pathname, params, headers: {}, ...(body !== undefined && { body }) });
  };
  return {
    ...pretended,
    job,
    create,
    upload: (ids: readonly string[]) => signed('PUT', job.upload_url, ids.join('\n')),
    download: () => signed('GET', job.download_url),
    signed,
    status: () => read<{ data: Job }>(`${path}/${job.id}`).data.status,
  };
};

describe('a compliance job', () => {
  test('tells line by line which of the posts have to go, since when and why', () => {
    const { x, time, upload, download, status } = withJob([
      post(0, { deletedAt: '2026-03-03T06:30:00Z' }),
      post(minute, { protectedAt: '2026-03-03T06:40:00Z' }),
      post(2 * minute),
    ]);
    expect(status()).toBe('created');
    expect(upload([0, 1, 2].map((at) => idAt(at * minute)))).toMatchObject({ status: 200 });
    expect(status()).toBe('in_progress');
    expect(download().status).toBe(404);

    time.ms += minute;
    expect(status()).toBe('complete');
    const rows = String(download().body).trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual([
      {
        id: idAt(0),
        action: 'delete',
        created_at: '2026-03-03T06:00:00.000Z',
        redacted_at: '2026-03-03T06:30:00.000Z',
        reason: 'deleted',
      },
      {
        id: idAt(minute),
        action: 'delete',
        created_at: '2026-03-03T06:01:00.000Z',
        redacted_at: '2026-03-03T06:40:00.000Z',
        reason: 'protected',
      },
    ]);
    expect(x.postsBilled).toBe(0);
  });

  test('about posts that are all there is an empty file', () => {
    const { time, upload, download } = withJob();
    upload([idAt(0)]);
    time.ms += minute;
    expect(download()).toMatchObject({ status: 200, body: '' });
  });

  test('is one at a time', () => {
    const { time, create, upload } = withJob();
    expect(create()).toMatchObject({ status: 409, body: { type: expect.stringMatching(/\/conflict$/) } });
    upload([idAt(0)]);
    expect(create().status).toBe(409);
    time.ms += minute;
    expect(create().status).toBe(200);
  });

  test('expires where nothing is uploaded within 15 minutes, and its results after a week', () => {
    const late = withJob();
    late.time.ms += 15 * minute;
    expect(late.upload([idAt(0)]).status).toBe(403);
    expect(late.status()).toBe('expired');

    const done = withJob();
    done.upload([idAt(0)]);
    done.time.ms += 7 * day - 1;
    expect(done.download().status).toBe(200);
    done.time.ms += 1;
    expect(done.download().status).toBe(403);
  });

  test('takes ids once, and only from whoever has its address', () => {
    const { upload, signed, job } = withJob();
    expect(signed('PUT', job.upload_url.replace(/signature=./, 'signature=x'), '1').status).toBe(403);
    expect(signed('PUT', job.download_url.replace('download', 'upload'), '1').status).toBe(403);
    expect(upload(['acme']).status).toBe(400);
    expect(upload([idAt(0)]).status).toBe(200);
    expect(upload([idAt(0)]).status).toBe(409);
  });

  test('is found by its id, and in lists by type and status', () => {
    const { read, job } = withJob();
    const list = (params: Record<string, string>) => read<{ data?: Job[]; meta: object }>(path, params);
    expect(list({ type: 'tweets' })).toMatchObject({ data: [{ id: job.id }], meta: { result_count: 1 } });
    expect(list({ type: 'tweets', status: 'complete' })).toEqual({ meta: { result_count: 0 } });
    expect(list({ type: 'users' })).toEqual({ meta: { result_count: 0 } });
    expect(read(`${path}/12`)).toMatchObject({ errors: [{ resource_id: '12' }] });
  });

  test.each([
    ['no type', {}],
    ['an unknown type', { type: 'posts' }],
    ['an unknown property', { type: 'tweets', ids: ['1'] }],
    ['a long name', { type: 'tweets', name: 'n'.repeat(65) }],
    ['a text in place of yes or no', { type: 'tweets', resumable: 'yes' }],
    ['no object', null],
  ])('is refused for %s', (_, body) => {
    expect(pretend([]).ask({ method: 'POST', path, body: JSON.stringify(body) }).status).toBe(400);
  });

  test.each([
    ['a list without a type', path, {}],
    ['a list of an unknown status', path, { type: 'tweets', status: 'lost' }],
    ['an id that is none', `${path}/nightly`, {}],
  ])('%s is refused', (_, at, params) => {
    expect(pretend([]).ask({ path: at, params }).status).toBe(400);
  });

  test('about users is what X would make and this does not', () => {
    const request = { method: 'POST', path, body: '{"type":"users"}' };
    expect(() => pretend([]).ask(request)).toThrow('compliance jobs about users');
  });
});
