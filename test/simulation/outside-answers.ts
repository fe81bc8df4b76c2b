import type { SlackAnswer } from '../../infra/local/outside/slack.ts';
import type { XAnswer } from '../../infra/local/outside/x.ts';

type Answers = Readonly<Record<'refused' | 'throttled' | 'malformed' | 'unauthorized', XAnswer | SlackAnswer>>;

const x = (status: number, body: unknown): XAnswer => ({ status, headers: {}, body });
const slack = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SlackAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** What X and Slack say when they are not well. Source: facts in their API references. */
export const badAnswers: Readonly<Record<string, Answers>> = {
  x: {
    refused: x(503, { title: 'Service Unavailable', type: 'about:blank', status: 503 }),
    throttled: x(429, { title: 'Too Many Requests', type: 'about:blank', status: 429 }),
    malformed: x(200, { errors: [{ title: 'Not Found Error', detail: 'a referenced post is gone' }] }),
    unauthorized: x(401, { title: 'Unauthorized', type: 'about:blank', status: 401 }),
  },
  slack: {
    refused: slack(503, 'upstream connect error'),
    throttled: slack(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '3' }),
    malformed: slack(200, '<html><body>Slack is away</body></html>'),
    unauthorized: slack(200, { ok: false, error: 'token_revoked' }),
  },
};
