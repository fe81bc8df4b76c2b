import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { milliseconds } from '../../contracts/duration.ts';
import type { Author, AuthorDirectory, AuthorSource } from '../../ports/author-directory.ts';
import type { Clock } from '../../ports/clock.ts';
import { logger } from '../../runtime/logger.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
import { readRows } from './read-rows.ts';

/** What is known of an author, until when (seconds since the epoch). */
const Known = z.object({ id: z.string(), handle: z.string(), followers: z.optional(z.int()), expiresAt: z.number() });
type Known = z.infer<typeof Known>;

/** What X knew of an account that was deleted has to be gone within a day. */
const keptForMs = milliseconds('24 hours');

/** Authors that one process remembers, at some hundred bytes each. */
const mostRemembered = 2_000;

const keyOf = (authorId: string): string => `x/${authorId}`;

/**
 * Authors on X, one row each: `{ id: 'x/<author id>', handle, followers?, expiresAt }`, and a bounded memory in front of
 * the table. DynamoDB may delete a row days after it has expired, so that an expired one is passed over.
 *
 * A mention is worth hearing without its author: a look-up that fails is logged, and finds nobody.
 */
export const dynamodbAuthorDirectory = (
  client: DocumentClient,
  tableName: string,
  source: AuthorSource,
  clock: Clock,
): AuthorDirectory => {
  const memory = new Map<string, Known>();
  const isFresh = ({ expiresAt }: Known): boolean => expiresAt * 1_000 > clock.now();

  const remember = (known: readonly Known[]): void => {
    for (const one of known) memory.set(one.id, one);
    for (const id of memory.keys()) {
      if (memory.size <= mostRemembered) return;
      memory.delete(id);
    }
  };

  const read = async (ids: readonly string[]): Promise<readonly Known[]> => {
    const rows = await readRows(client, { tableName, keys: ids.map((id) => ({ id: keyOf(id) })) });
    return rows
      .flatMap((row) => Known.safeParse(row).data ?? [])
      .map((row) => ({ ...row, id: row.id.slice(keyOf('').length) }))
      .filter(isFresh);
  };

  const write = async (known: readonly Known[]): Promise<void> => {
    const puts = known.map((one) => new PutCommand({ TableName: tableName, Item: { ...one, id: keyOf(one.id) } }));
    await Promise.all(puts.map((put) => client.send(put)));
  };

  /** Those that were found before the first failure. */
  const lookUp = async (ids: readonly string[]): Promise<readonly Author[]> => {
    const found: Author[] = [];
    try {
      for (let at = 0; at < ids.length; at += source.mostAtOnce) {
        found.push(...(await source.lookUp(ids.slice(at, at + source.mostAtOnce))));
      }
    } catch (error) {
      const { name: reason, message: detail } = error as Error;
      logger.warn('authors not looked up', { reason, detail, authors: ids.length - found.length });
    }
    return found;
  };

  return {
    dollarsPerAuthor: source.dollarsPerAuthor,

    async find(ids) {
      const wanted = [...new Set(ids)];
      const held = wanted.flatMap((id) => memory.get(id) ?? []).filter(isFresh);
      const rows = await read(without(wanted, held));
      const found = await lookUp(without(wanted, [...held, ...rows]));
      const expiresAt = epochSeconds(new Date(clock.now() + keptForMs));
      const added = found.map((author) => ({ ...author, expiresAt }));
      // First in memory: they are paid for, whatever becomes of the rows.
      remember([...rows, ...added]);
      await write(added);
      const authors = new Map([...held, ...rows, ...added].map((known) => [known.id, authorOf(known)]));
      return { authors, dollars: found.length * source.dollarsPerAuthor };
    },
  };
};

const without = (ids: readonly string[], known: readonly Known[]): readonly string[] => {
  const found = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
};

const authorOf = ({ id, handle, followers }: Known): Author => ({
  id,
  handle,
  ...(followers === undefined ? {} : { followers }),
});
