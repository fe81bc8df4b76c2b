const secondsPer: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * The seconds in a length of time as the desk config writes it: `seconds('15 minutes')` and `seconds('15m')` are 900.
 * @throws RangeError for any other text.
 */
export function seconds(duration: string): number {
  const [, count, short, word] = /^([1-9][0-9]*)(?:([smhd])| (second|minute|hour|day)s?)$/.exec(duration) ?? [];
  const per = secondsPer[short ?? word?.charAt(0) ?? ''];
  if (per === undefined) throw new RangeError(`'${duration}' is no length of time such as '15 minutes'`);
  return Number(count) * per;
}

export const milliseconds = (duration: string): number => seconds(duration) * 1000;
