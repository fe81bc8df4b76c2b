import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One resource of a template, its intrinsic functions not resolved yet. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: unknown;
  /** Where it stands in the construct tree, without stack and default child: `Functions/SearchMentions`. */
  readonly path: string;
  /** The folder of its asset, where it has one. */
  readonly assetFolder?: string;
}

/** What `cdk synth` wrote: the stacks' resources together, and what they export to each other. */
export interface Assembly {
  readonly resources: readonly Resource[];
  readonly exports: ReadonlyMap<string, unknown>;
}

/** The folder holds no cloud assembly that the local desk can read. */
export class AssemblyUnreadable extends Error {
  override readonly name = 'AssemblyUnreadable';
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string().optional() }).optional() }),
  ),
});
const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.unknown().optional(),
      Metadata: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .optional(),
});

/** @throws AssemblyUnreadable */
export function readAssembly(folder: string): Assembly {
  const manifest = read(folder, 'manifest.json', Manifest);
  const resources: Resource[] = [];
  const exports = new Map<string, unknown>();
  for (const { type, properties } of Object.values(manifest.artifacts)) {
    if (type !== 'aws:cloudformation:stack' || properties?.templateFile === undefined) continue;
    const template = read(folder, properties.templateFile, Template);
    for (const [logicalId, { Type, Properties, Metadata }] of Object.entries(template.Resources)) {
      const asset = Metadata?.['aws:asset:path'];
      resources.push({
        logicalId,
        type: Type,
        properties: Properties ?? {},
        path: constructPath(Metadata?.['aws:cdk:path']) ?? logicalId,
        ...(typeof asset === 'string' ? { assetFolder: join(folder, asset) } : {}),
      });
    }
    for (const { Value, Export } of Object.values(template.Outputs ?? {})) {
      if (Export !== undefined) exports.set(Export.Name, Value);
    }
  }
  if (resources.length === 0) throw new AssemblyUnreadable(`${folder} holds no stack: run \`npm run synth\` first`);
  return { resources, exports };
}

const constructPath = (path: unknown): string | undefined =>
  typeof path === 'string'
    ? path
        .split('/')
        .slice(1)
        .filter((part) => part !== 'Resource' && part !== 'Default')
        .join('/')
    : undefined;

function read<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const path = join(folder, file);
  if (!existsSync(path)) throw new AssemblyUnreadable(`${path} is not there: run \`npm run synth\` first`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new AssemblyUnreadable(`${path} is no cloud assembly: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
