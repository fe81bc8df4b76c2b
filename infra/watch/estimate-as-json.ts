import type { Estimated } from './estimate-watch.ts';
import { columnOf } from './query/problem.ts';

/** What `--json` writes: amounts in US dollars, columns from 1. */
export const estimateAsJson = ({ query, problems, ...rest }: Estimated) => ({
  query,
  ...rest,
  problems: problems.map(({ severity, span, what, remedy }) => ({
    severity,
    ...(span === undefined ? {} : { column: columnOf(query, span), length: span.length }),
    what,
    remedy,
  })),
});
