import type { SlackAnswer } from '../../infra/local/outside/slack.ts';
import type { Fault } from '../../infra/local/outside/x/faults.ts';
import type { Weather } from '../../infra/local/outside/x/weather.ts';
import type { XAnswer } from '../../infra/local/outside/x.ts';
import { xTraps } from './fault-kinds.ts';

/** What comes of a call to a vendor who is not well. */
type Unwell<Answer> = (perform: () => Promise<Answer>, weather: Weather) => Promise<Answer>;

const instead =
  <Answer>(answer: Answer): Unwell<Answer> =>
  async () =>
    answer;

/** The pretended X meets a fault of its own for this one call, which it answers before anybody else asks. */
const under =
  (fault: Fault): Unwell<XAnswer> =>
  (perform, weather) => {
    weather.set(fault, { calls: 1 });
    const answer = perform();
    weather.clear(fault);
    return answer;
  };

const slack = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SlackAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const unwellX: Readonly<Record<string, Unwell<XAnswer>>> = {
  ...Object.fromEntries(xTraps.map((fault) => [fault, under(fault)] as const)),
  refused: under('unavailable'),
  // Without a word about how long: "trust the headers" where there are none.
  throttled: instead<XAnswer>({
    status: 429,
    headers: { 'content-type': 'application/problem+json' },
    body: { title: 'Too Many Requests', detail: 'Too Many Requests', type: 'about:blank', status: 429 },
  }),
};

/** Source: https://api.slack.com/apis/rate-limits and https://api.slack.com/methods/chat.postMessage#errors. */
export const unwellSlack: Readonly<Record<string, Unwell<SlackAnswer>>> = {
  refused: instead(slack(503, 'upstream connect error')),
  throttled: instead(slack(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '3' })),
  unauthorized: instead(slack(200, { ok: false, error: 'token_revoked' })),
  malformed: async (perform) => {
    await perform();
    return slack(200, '<html><body>Slack is away</body></html>');
  },
};
