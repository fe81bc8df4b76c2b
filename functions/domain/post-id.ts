/** Post ids are decimal strings above 2^53: a longer one is larger, equally long ones compare as text. */
export const comparePostIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** The largest of the ids; undefined where there is none. */
export const newestPostId = (ids: Iterable<string | undefined>): string | undefined => {
  let newest: string | undefined;
  for (const id of ids) {
    if (id !== undefined && (newest === undefined || comparePostIds(id, newest) > 0)) newest = id;
  }
  return newest;
};
