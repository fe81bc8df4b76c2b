/** Whose turn it is. */
export interface Turns {
  /** Counts the tickets of a route that were given to somebody in turn, from 1; a crash may leave one out. */
  next(route: string): Promise<number>;
}
