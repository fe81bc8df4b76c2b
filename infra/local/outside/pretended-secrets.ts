/** The tokens that a template never holds, by the names of their parameters. */
export const pretendedSecrets: ReadonlyMap<string, string> = new Map([
  ['/overheard/x-bearer-token', 'pretended-bearer-token'],
  ['/overheard/slack-bot-token', 'xoxb-pretended'],
]);
