/** In which tickets a term is said. */
export interface Posting {
  /** See `termHash`. */
  readonly term: number;
  /** What the tickets' numbers end with: rising, each once. */
  readonly tickets: readonly number[];
}

/** A byte holds seven bits; the eighth says that more follow. */
const base = 128;

class Bytes {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  /** @param value whole, not negative, of at most 53 bits */
  number(value: number): void {
    let rest = value;
    for (; rest >= base; rest = Math.floor(rest / base)) this.#bytes.push((rest % base) + base);
    this.#bytes.push(rest);
  }

  append(other: Bytes): void {
    for (const byte of other.#bytes) this.#bytes.push(byte);
  }

  whole(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isOver(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= base) {
      const byte = this.#bytes[this.at++] ?? 0;
      if (byte < base) return value + byte * scale;
      value += (byte - base) * scale;
    }
  }

  /** Numbers that were written as what each is above the one before. */
  rising(bytes: number): readonly number[] {
    const end = this.at + bytes;
    const numbers: number[] = [];
    for (let last = 0; this.at < end; ) {
      last += this.number();
      numbers.push(last);
    }
    return numbers;
  }
}

/**
 * For each term what it is above the one before, the length of its tickets in bytes, and the tickets in the same way: so
 * whoever looks for one term skips the others. It is not compressed: Brotli takes off a seventh, at its best level.
 * @param postings by rising terms, each once
 */
export function encodePostings(postings: Iterable<Posting>): Uint8Array {
  const bytes = new Bytes();
  let before = 0;
  for (const { term, tickets } of postings) {
    const said = new Bytes();
    let last = 0;
    for (const ticket of tickets) {
      said.number(ticket - last);
      last = ticket;
    }
    bytes.number(term - before);
    bytes.number(said.length);
    bytes.append(said);
    before = term;
  }
  return bytes.whole();
}

export function decodePostings(bytes: Uint8Array): readonly Posting[] {
  const reader = new Reader(bytes);
  const postings: Posting[] = [];
  for (let term = 0; !reader.isOver; ) {
    term += reader.number();
    postings.push({ term, tickets: reader.rising(reader.number()) });
  }
  return postings;
}

/** In which tickets the term is said. */
export function ticketsSaying(wanted: number, bytes: Uint8Array): readonly number[] {
  const reader = new Reader(bytes);
  for (let term = 0; !reader.isOver; ) {
    term += reader.number();
    const length = reader.number();
    if (term === wanted) return reader.rising(length);
    if (term > wanted) break;
    reader.at += length;
  }
  return [];
}

/** All of them in one: by rising terms, each once. */
export function mergePostings(lists: readonly (readonly Posting[])[]): readonly Posting[] {
  const tickets = new Map<number, readonly number[]>();
  for (const { term, tickets: more } of lists.flat()) {
    const known = tickets.get(term);
    tickets.set(term, known === undefined ? more : union(known, more));
  }
  return [...tickets].map(([term, saying]) => ({ term, tickets: saying })).sort((a, b) => a.term - b.term);
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);
