/** A list that forgets its oldest entries, so that a week of posts fits into memory. */
export class Latest<T> {
  readonly #most: number;
  #entries: T[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(entry: T): void {
    this.#entries.push(entry);
    // Only now and then, because taking from the front moves all the others.
    if (this.#entries.length >= 2 * this.#most) this.#entries = this.entries.slice();
  }

  /** Puts something else in the place of each entry. */
  change(changed: (entry: T) => T): void {
    this.#entries = this.#entries.map(changed);
  }

  /** Oldest first. */
  get entries(): readonly T[] {
    return this.#entries.slice(-this.#most);
  }
}
