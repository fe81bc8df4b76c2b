import { bodyOf } from '../outside/x/answer.ts';
import type { XAnswer, XRequest } from '../outside/x.ts';

/**
 * Carries files to a pretended X in this process and from it, in place of `fetch`; a rejection is a connection that broke.
 * An answer that does not arrive whole is one, too.
 */
export const xFilesTransport = (answer: (request: XRequest) => Promise<XAnswer>): typeof globalThis.fetch =>
  (async (url: URL, { method = 'GET', body }: { readonly method?: string; readonly body?: string }) => {
    const given = { method, path: url.pathname, query: url.searchParams, headers: {} };
    const answered = await answer(body === undefined ? given : { ...given, body });
    if (answered.delivery !== undefined) throw new TypeError(`fetch failed: ${answered.delivery}`);
    // Not a `Response`: that reads its body as a stream, which takes turns of the event loop that nobody holds time for.
    return {
      status: answered.status,
      headers: new Headers(answered.headers),
      body: [new TextEncoder().encode(bodyOf(answered))],
    };
  }) as unknown as typeof globalThis.fetch;
