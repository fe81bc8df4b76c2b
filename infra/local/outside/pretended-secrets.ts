/** The parameters of the tokens, which a template names and never holds. */
export const secretNames = { x: '/overheard/x-bearer-token', slack: '/overheard/slack-bot-token' } as const;

/** They are good wherever the desk pretends. */
export const pretendedTokens = { x: 'pretended-bearer-token', slack: 'xoxb-pretended' } as const;

export const pretendedSecrets: ReadonlyMap<string, string> = new Map([
  [secretNames.x, pretendedTokens.x],
  [secretNames.slack, pretendedTokens.slack],
]);
