import { milliseconds } from '../contracts/duration.ts';

/**
 * How long the text of a post is kept that was shared or asks for something, in milliseconds: as long as requests are
 * ranked, and as a card is followed that shows it, for a row that is gone tells of no deletion.
 */
export const keptForColleaguesMs = milliseconds('365 days');
