import * as z from 'zod/mini';

/** From Monday on, as the config writes them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes of the day by the clock on the wall, from the first up to and without the second. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

const written = /^([01][0-9]|2[0-3]):([0-5][0-9])-(?:([01][0-9]|2[0-3]):([0-5][0-9])|24:00)$/;

/** `blockOf('09:00-12:30')` is `{ from: 540, to: 750 }`. @throws RangeError for any other text */
export function blockOf(text: string): Block {
  const [, fromHour, fromMinute, toHour = '24', toMinute = '00'] = written.exec(text) ?? [];
  if (fromHour === undefined) throw new RangeError(`'${text}' is no part of a day such as '09:00-17:30'`);
  return { from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute) };
}

const BlockText = z.string().check(
  z.regex(written, { error: "write a part of a day as '09:00-17:30', '24:00' being its end", abort: true }),
  z.refine((text) => blockOf(text).from < blockOf(text).to, {
    error: "it ends before it begins: a night is two parts, '22:00-24:00' and the next day's '00:00-06:00'",
  }),
);

const Blocks = z.array(BlockText).check(
  z.refine(
    (texts) => {
      const blocks = texts.map(blockOf).sort((a, b) => a.from - b.from);
      return blocks.every(({ from }, i) => from >= (blocks[i - 1]?.to ?? 0));
    },
    { error: 'two parts of this day overlap: make one of them', when: ({ issues }) => issues.length === 0 },
  ),
);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** When people are at work, by the clocks of one place; a day that is left out is closed. */
export const BusinessHours = z.strictObject({
  /** A name of the IANA time zone database, which knows when clocks change there. */
  timeZone: z.string().check(
    z.refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), {
      error: "give a time zone as the IANA database calls it, such as 'Europe/Berlin' or 'UTC'",
    }),
  ),
  week: z.strictObject({
    mon: z.optional(Blocks),
    tue: z.optional(Blocks),
    wed: z.optional(Blocks),
    thu: z.optional(Blocks),
    fri: z.optional(Blocks),
    sat: z.optional(Blocks),
    sun: z.optional(Blocks),
  }),
  /** Days on which nobody works, whatever the week says. */
  holidays: z.optional(
    z.array(z.string().check(z.refine(isDay, { error: "give a day of the calendar, such as '2026-12-25'" }))),
  ),
});
export type BusinessHours = z.infer<typeof BusinessHours>;
