import * as z from 'zod/mini';

const unit = ' (second|seconds|minute|minutes|hour|hours|day|days)|[smhd]';
/** A length of time as people write it: `'15 minutes'`, `'4 hours'`, `'7d'`. */
export const DurationText = z.string().check(
  z.regex(new RegExp(`^[1-9][0-9]*(${unit})$`), {
    error: "write a whole number and a unit, such as '15 minutes', '4 hours' or '2 days'",
  }),
);
