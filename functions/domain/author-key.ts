import type { Mention } from '../contracts/mention.ts';

/**
 * Under what the other posts of an author are found: `<watch>/<source>/<author id>`. Undefined for feeds, which sign with
 * any name they like, or with their own: posts there that are signed alike need not be one person's.
 */
export const authorKey = ({
  watch,
  source,
  authorId,
}: Pick<Mention, 'watch' | 'source' | 'authorId'>): string | undefined =>
  source === 'feed' ? undefined : `${watch}/${source}/${authorId}`;

/** Stands where an author's key stood, and says nobody's name: there is a slash in every author's. */
export const nobodysKey = 'redacted';
