import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type JsonSchema,
  publishedEvents,
  publishedSchema,
  publishedVersion,
} from '../../functions/contracts/published-events.ts';

const folder = join(import.meta.dirname, '../../functions/contracts/published');

export interface PublishedFile {
  /** `ticket-opened.v1.schema.json` */
  readonly name: string;
  readonly path: string;
  /** As it was committed; undefined where it was never published. */
  readonly published: JsonSchema | undefined;
  /** As the contract in the code gives it. */
  readonly present: JsonSchema;
}

/** The published schemas beside what the code says now. */
export const publishedFiles = (): readonly PublishedFile[] =>
  publishedEvents.map((event) => {
    const name = `${kebab(event.detailType)}.v${publishedVersion}.schema.json`;
    const path = join(folder, name);
    const published = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as JsonSchema) : undefined;
    return { name, path, published, present: publishedSchema(event) };
  });

const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
