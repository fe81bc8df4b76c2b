import type { z } from 'zod';
import { type ServiceCall, ServiceError } from './service.ts';

/**
 * The call's input, checked. With a strict schema a member that the desk does not know is refused by its name.
 * @throws ServiceError `ValidationException`
 */
export function readInput<T>(schema: z.ZodType<T>, call: ServiceCall): T {
  const parsed = schema.safeParse(call.input);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new ServiceError('ValidationException', `${call.service} ${call.operation}: ${reasons.join('; ')}`);
}
