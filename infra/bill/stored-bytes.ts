type AttributeValue = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, AttributeValue>>;

/** What lies in the tables, as DynamoDB weighs it. */
export interface StoredBytes {
  /** Rows of mentions that go when the text of an unticketed one does. */
  readonly shortLived: number;
  /** Rows of mentions that stay as long as their ticket and a year. */
  readonly ticketed: number;
  /** Rows of tickets, which nothing deletes. */
  readonly tickets: number;
}

/** DynamoDB adds so much to every item that it stores (developer guide, "Item sizes and formats"). */
const bytesPerItem = 100;
const dayMs = 86_400_000;
/** Texts go within this time, those of tickets a year after. */
const shortLifeMs = 180 * dayMs;

/** @param written when the rows were written, milliseconds since the epoch */
export function storedBytes(mentions: readonly Item[], tickets: readonly Item[], written: number): StoredBytes {
  const goesSoon = ({ expiresAt }: Item): boolean =>
    expiresAt !== undefined && Number(expiresAt.N) * 1_000 < written + shortLifeMs;
  return {
    shortLived: sumOf(mentions.filter(goesSoon)),
    ticketed: sumOf(mentions.filter((item) => !goesSoon(item))),
    tickets: sumOf(tickets),
  };
}

const sumOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + mapBytes(item) + bytesPerItem, 0);

const mapBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

/** By the rules of the same page: text in UTF-8, two digits of a number a byte, three for a map or list, one for each in it. */
function valueBytes(attribute: AttributeValue): number {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(value));
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
