import { LiveRefused } from './live-refused.ts';

/** What whoever runs the desk has set; what is set to nothing counts as unset. */
export interface LiveEnvironment {
  readonly xToken: string | undefined;
  readonly slackToken: string | undefined;
  /** Other hosts than the template's, by the variables that name them. */
  readonly baseUrls: Readonly<Record<string, string>>;
}

const baseUrlNames = ['X_API_BASE_URL', 'SLACK_API_BASE_URL', 'HACKER_NEWS_API_BASE_URL'] as const;

/** @throws LiveRefused for a base URL that is none */
export function readLiveEnvironment(env: Readonly<Record<string, string | undefined>>): LiveEnvironment {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const baseUrls: Record<string, string> = {};
  for (const name of baseUrlNames) {
    const url = given(name);
    if (url === undefined) continue;
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
      throw new LiveRefused(`${name} is no address such as http://127.0.0.1:4010: '${url}'`);
    }
    baseUrls[name] = url;
  }
  return { xToken: given('X_BEARER_TOKEN'), slackToken: given('SLACK_BOT_TOKEN'), baseUrls };
}
