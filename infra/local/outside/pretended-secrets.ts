/** The parameters of the tokens, which a template names and never holds. */
export const secretNames = {
  x: '/overheard/x-bearer-token',
  xAccounts: '/overheard/x-accounts',
  slack: '/overheard/slack-bot-token',
} as const;

/** They are good wherever the desk pretends. */
export const pretendedTokens = { x: 'pretended-bearer-token', slack: 'xoxb-pretended' } as const;

/** Handles by id, of the accounts that the desk may write in the name of. */
export const pretendedAccounts: ReadonlyMap<string, string> = new Map([
  ['2900417001', 'AcmeParcels'],
  ['2900417002', 'NimbusCloud'],
]);

const keysOf = (id: string) => ({
  appKey: 'pretended',
  appSecret: 'pretended',
  accessToken: `${id}-pretended`,
  accessSecret: 'pretended',
});

export const pretendedSecrets: ReadonlyMap<string, string> = new Map([
  [secretNames.x, pretendedTokens.x],
  [secretNames.slack, pretendedTokens.slack],
  [
    secretNames.xAccounts,
    JSON.stringify(Object.fromEntries([...pretendedAccounts].map(([id, handle]) => [handle, keysOf(id)]))),
  ],
]);
