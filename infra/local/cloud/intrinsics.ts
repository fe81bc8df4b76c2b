import type { Assembly, Resource } from './assembly.ts';
import { identityOf, pseudoParameters } from './identities.ts';
import { NotSupported } from './not-supported.ts';

/** Gives a value of the template with every intrinsic function in it worked out. */
export type Resolve = (value: unknown) => unknown;

/** Knows `Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::Sub` without variables, and `Fn::ImportValue` between the stacks. */
export function resolver({ resources, exports }: Assembly): Resolve {
  const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));

  const referred = (logicalId: string): Resource => {
    const resource = byId.get(logicalId);
    if (resource === undefined) throw new NotSupported(`the resource ${logicalId} that the template refers to`);
    return resource;
  };

  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => pseudoParameters[String(name)] ?? identityOf(referred(String(name))).ref,
    'Fn::GetAtt': (argument) => {
      const [logicalId = '', attribute = ''] = argument as string[];
      const value = identityOf(referred(logicalId)).attributes[attribute];
      if (value === undefined) throw new NotSupported(`the attribute ${attribute} of ${logicalId}`);
      return value;
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = argument as [string, unknown[]];
      return parts.map((part) => String(resolve(part))).join(separator);
    },
    'Fn::Sub': (text) =>
      String(text).replace(/\$\{([^}]+)\}/g, (_, name) => {
        const value = pseudoParameters[name];
        if (value === undefined) throw new NotSupported(`the variable ${name} of a Fn::Sub`);
        return value;
      }),
    'Fn::ImportValue': (name) => {
      if (!exports.has(String(name))) throw new NotSupported(`the export ${name}, which no stack makes`);
      return resolve(exports.get(String(name)));
    },
  };

  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [[key, argument] = []] = entries;
    if (entries.length === 1 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'))) {
      const work = functions[key];
      if (work === undefined) throw new NotSupported(`the intrinsic function ${key}`);
      return work(argument);
    }
    return Object.fromEntries(entries.map(([name, inner]) => [name, resolve(inner)]));
  };
  return resolve;
}
