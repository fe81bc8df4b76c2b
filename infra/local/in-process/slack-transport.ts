import type { SlackAnswer, SlackRequest } from '../outside/slack.ts';

/** Carries the requests of Slack's client library to a pretended Slack in this process. */
export const slackTransport = (answer: (request: SlackRequest) => Promise<SlackAnswer>): typeof globalThis.fetch =>
  (async (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    const given = new Headers(headers);
    const {
      status,
      headers: sent,
      body: text,
    } = await answer({
      path: new URL(url).pathname,
      headers: {
        authorization: given.get('authorization') ?? undefined,
        'content-type': given.get('content-type') ?? undefined,
      },
      body: Buffer.from(String(body)),
    });
    // Not a `Response`: that reads its body as a stream, which takes turns of the event loop that nobody holds time for.
    return {
      url,
      status,
      statusText: String(status),
      ok: status < 400,
      headers: new Headers(sent),
      text: async () => text,
      json: async () => JSON.parse(text) as unknown,
    };
  }) as unknown as typeof globalThis.fetch;
