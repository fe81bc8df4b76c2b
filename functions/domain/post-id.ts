/** Post ids are decimal strings above 2^53: a longer one is larger, equally long ones compare as text. */
export const comparePostIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));
