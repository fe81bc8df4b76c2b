import { createHash } from 'node:crypto';
import type { Mention } from '../../contracts/mention.ts';

/** Tells authors apart where their ids must not lie. */
export const authorHash = ({ source, authorId }: Pick<Mention, 'source' | 'authorId'>): string =>
  createHash('sha256').update(`${source}:${authorId}`).digest('base64url').slice(0, 16);
