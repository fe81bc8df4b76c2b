import * as z from 'zod/mini';

/**
 * The environment, parsed whole at cold start: a Lambda that lacks a variable fails before it has touched anything.
 * @throws Error that names every variable that is missing or wrong
 */
export function readEnv<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.infer<z.ZodMiniObject<Shape>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`the environment lacks, or has a wrong value for: ${wrong}`);
}

export const nonEmpty = z.string().check(z.minLength(1));
