type AttributeValue = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, AttributeValue>>;

interface MentionBytes {
  /** Of mentions that go when the text of an unticketed one does. */
  readonly shortLived: number;
  /** Of mentions that stay as long as their ticket and a year. */
  readonly ticketed: number;
}

/** What lies in the tables, as DynamoDB weighs it. */
export interface StoredBytes extends MentionBytes {
  /** The index of their authors. */
  readonly byAuthor: MentionBytes;
  /** The same entries as reading them counts: their attributes, without what storing adds to each. */
  readonly walked: MentionBytes;
  /** Rows of tickets, which nothing deletes. */
  readonly tickets: number;
}

/** DynamoDB adds so much to every item that it stores, in an index too (developer guide, "Item sizes and formats"). */
const bytesPerItem = 100;
const dayMs = 86_400_000;
/** Texts go within this time, those of tickets a year after. */
const shortLifeMs = 180 * dayMs;

/** @param written when the rows were written, milliseconds since the epoch */
export function storedBytes(mentions: readonly Item[], tickets: readonly Item[], written: number): StoredBytes {
  const goesSoon = ({ expiresAt }: Item): boolean =>
    expiresAt !== undefined && Number(expiresAt.N) * 1_000 < written + shortLifeMs;
  const soon = mentions.filter(goesSoon);
  const late = mentions.filter((item) => !goesSoon(item));
  const entries = { soon: soon.flatMap(indexed), late: late.flatMap(indexed) };
  return {
    shortLived: sumOf(soon),
    ticketed: sumOf(late),
    byAuthor: { shortLived: sumOf(entries.soon), ticketed: sumOf(entries.late) },
    walked: { shortLived: readOf(entries.soon), ticketed: readOf(entries.late) },
    tickets: sumOf(tickets),
  };
}

/** What `MentionTable` keeps of a mention in its index: nothing where nobody is known to have written it. */
const indexed = ({ stream, post, author, createdAt, redactedAt }: Item): readonly Item[] =>
  stream && post && author && createdAt ? [{ stream, post, author, createdAt, ...(redactedAt && { redactedAt }) }] : [];

const sumOf = (items: readonly Item[]): number => readOf(items) + items.length * bytesPerItem;

const readOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + mapBytes(item), 0);

const mapBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

/** By the rules of the same page: text in UTF-8, two digits of a number a byte, three for a map or list, one for each in it. */
function valueBytes(attribute: AttributeValue): number {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(value));
    case 'B':
      return Buffer.byteLength(String(value), 'base64');
    case 'N':
      return Math.ceil(String(value).replace(/[^0-9]/g, '').length / 2) + 1;
    case 'M':
      return 3 + Object.keys(value as Item).length + mapBytes(value as Item);
    case 'L':
      return (value as readonly AttributeValue[]).reduce((sum, each) => sum + 1 + valueBytes(each), 3);
    default:
      return 1;
  }
}
