import { z } from 'zod';
import { notServed, type Service, ServiceError } from './service.ts';
import { readInput } from './service-input.ts';

const getParameter = z.strictObject({ Name: z.string(), WithDecryption: z.boolean().default(false) });
const getParameters = z.strictObject({
  Names: z.array(z.string()).min(1).max(10),
  WithDecryption: z.boolean().default(false),
});

/**
 * SSM's parameter store with SecureStrings only, since secrets are what no template holds.
 * @param values by name; read at each call, so that a changed value is a rotated secret
 */
export function secureStrings(values: ReadonlyMap<string, string>): Service {
  const parameter = (name: string, decrypt: boolean) => {
    const value = values.get(name);
    // Undecrypted, SSM gives ciphertext: a caller that forgets to ask must not work here and fail in the cloud.
    const Value = decrypt ? value : 'ciphertext: ask WithDecryption';
    return value === undefined ? undefined : { Name: name, Type: 'SecureString', Value, Version: 1, DataType: 'text' };
  };

  return async (call) => {
    switch (call.operation) {
      case 'GetParameter': {
        const { Name, WithDecryption } = readInput(getParameter, call);
        const found = parameter(Name, WithDecryption);
        if (found === undefined) throw new ServiceError('ParameterNotFound', `the local desk has no value for ${Name}`);
        return { Parameter: found };
      }
      case 'GetParameters': {
        const { Names, WithDecryption } = readInput(getParameters, call);
        return {
          Parameters: Names.flatMap((name) => parameter(name, WithDecryption) ?? []),
          InvalidParameters: Names.filter((name) => !values.has(name)),
        };
      }
      default:
        throw notServed(call);
    }
  };
}
