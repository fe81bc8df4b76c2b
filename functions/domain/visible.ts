/**
 * Characters that change how their neighbours read without being seen: controls (but for tab and line feed), zero-width
 * spaces, and the marks that turn the direction of writing. Joiners stay: emoji and several scripts are written with them.
 */
const unseen = /(?![\t\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text with each such character shown as ▯, and every line ended by a line feed. */
export const visible = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unseen, '▯');
