import * as z from 'zod/mini';
import { Desk } from '../../functions/contracts/desk.ts';
import { deskProblems } from './desk-problems.ts';
import type { Problem } from './problem.ts';

/** The desk config can't be deployed as it is; each line of the message names a path in it and the remedy. */
export class DeskInvalid extends Error {
  override readonly name = 'DeskInvalid';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      [
        'The desk config (infra/config/desk.ts) needs mending:',
        ...problems.map(({ at, remedy }) => `  ${at}: ${remedy}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}

/**
 * Checks the team's desk: its shape, and that everything it names is there.
 * @throws DeskInvalid with every problem at once
 */
export function defineDesk(desk: z.input<typeof Desk>): Desk {
  const parsed = Desk.safeParse(desk, { error: (issue) => z.locales.en().localeError(issue) });
  if (!parsed.success) {
    throw new DeskInvalid(parsed.error.issues.map((issue) => ({ at: pathText(issue.path), remedy: remedyOf(issue) })));
  }
  const problems = deskProblems(parsed.data);
  if (problems.length > 0) throw new DeskInvalid(problems);
  return parsed.data;
}

/** What zod says of a key hides what was wrong with it. */
const remedyOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : issue.message;

/** `routes[2].email[0]` */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'desk';
