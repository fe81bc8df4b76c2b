const secondsPer: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3_600, day: 86_400 };

/**
 * The seconds in a length of time as the desk config writes it: `seconds('15 minutes')` is 900.
 * @throws RangeError for any other text.
 */
export function seconds(duration: string): number {
  const [, count, unit] = /^([1-9][0-9]*) (second|minute|hour|day)s?$/.exec(duration) ?? [];
  const per = unit === undefined ? undefined : secondsPer[unit];
  if (per === undefined) throw new RangeError(`'${duration}' is no length of time such as '15 minutes'`);
  return Number(count) * per;
}

export const milliseconds = (duration: string): number => seconds(duration) * 1000;
