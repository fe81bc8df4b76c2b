import { OverheardError } from '../../domain/overheard-error.ts';
import { SourceRefused, SourceUnavailable } from '../../ports/mention-source.ts';

/** A public service that is read over plain HTTP. */
export interface HttpService {
  /** As errors call it. Never its URL, whose query may hold a key. */
  readonly name: string;
  /** For the whole call, in milliseconds: redirects and the last byte of the body included. */
  readonly deadlineMs: number;
  readonly fetch: typeof globalThis.fetch;
  /** That an answer may have, unpacked. @default 5 MB */
  readonly mostBytes?: number;
}

export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly body: Uint8Array;
}

const mostRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Reads one answer to its end, whatever its status.
 * @param sent what is asked, where it is more than to be given something
 * @throws SourceUnavailable where there is none, in time and within bounds; SourceRefused for a redirect that leads astray
 */
export async function wholeAnswer(
  url: URL,
  headers: Readonly<Record<string, string>>,
  service: HttpService,
  sent: Pick<RequestInit, 'method' | 'body'> = {},
): Promise<WholeAnswer> {
  const signal = AbortSignal.timeout(service.deadlineMs);
  try {
    const response = await arrive(
      url,
      { ...sent, headers: { 'user-agent': 'Overheard', ...headers }, signal },
      service,
    );
    return { status: response.status, headers: response.headers, body: await wholeBody(response, service) };
  } catch (cause) {
    if (cause instanceof OverheardError) throw cause;
    const what = signal.aborted
      ? `${service.name} gave no whole answer within ${service.deadlineMs} ms`
      : `the connection to ${service.name} failed`;
    throw new SourceUnavailable(what, { cause });
  }
}

async function arrive(start: URL, init: RequestInit, { name, fetch }: HttpService): Promise<Response> {
  let url = start;
  for (let followed = 0; followed <= mostRedirects; followed += 1) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null) return response;
    await response.body?.cancel();
    url = next(url, location, name);
  }
  throw new SourceUnavailable(`${name} redirects more than ${mostRedirects} times`);
}

/**
 * Whoever holds the other end chooses where a redirect leads. In a Lambda, plain HTTP to another host reaches services that
 * trust their neighbours, such as the runtime's own on 127.0.0.1, so only HTTPS or the same origin is followed.
 */
function next(from: URL, location: string, name: string): URL {
  const to = URL.parse(location, from.href);
  if (to !== null && (to.protocol === 'https:' || to.origin === from.origin)) return to;
  throw new SourceRefused(`${name} redirects to an address that is not followed: give the final one`);
}

/** Counted unpacked and while it arrives: neither a small archive nor a false `content-length` gets past it. */
async function wholeBody({ body }: Response, { name, mostBytes = 5_000_000 }: HttpService): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new SourceUnavailable(`${name} answers more than ${mostBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
