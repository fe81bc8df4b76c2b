import { ArticleUnreadable } from './article-unreadable.ts';

/** What an article may say about itself between two lines of `---` at its very top. */
export interface FrontMatter {
  readonly title?: string;
  readonly brand?: string;
  readonly tags: readonly string[];
  /** Not to be suggested to anybody yet. */
  readonly isDraft: boolean;
}

interface Parted {
  readonly about: FrontMatter;
  /** What comes after, line by line. */
  readonly body: readonly string[];
  /** Which line of the file the first of `body` is, from 1. */
  readonly bodyFrom: number;
}

interface Entry {
  readonly line: number;
  readonly value: string;
  /** The lines below it that begin with `- `. */
  readonly items: string[];
}

const fence = /^---\s*$/;

/**
 * Takes an article apart. Of YAML it reads what the four fields need: `key: value`, `[a, b]` and lists of `- a`; other
 * fields are passed over, so that files of other tools can stay as they are.
 * @throws ArticleUnreadable
 */
export function partArticle(path: string, text: string): Parted {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (!fence.test(lines[0] ?? '')) return { about: { tags: [], isDraft: false }, body: lines, bodyFrom: 1 };
  const end = lines.findIndex((line, i) => i > 0 && fence.test(line));
  if (end < 0) throw new ArticleUnreadable(path, 1, 'the front matter has no end: close it with a line of ---');
  const entries = entriesOf(lines.slice(1, end));
  return { about: read(path, entries), body: lines.slice(end + 1), bodyFrom: end + 2 };
}

function entriesOf(lines: readonly string[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let last: Entry | undefined;
  lines.forEach((line, i) => {
    const [, key, value = ''] = /^([A-Za-z_][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (key !== undefined) {
      last = { line: i + 2, value: value.trim(), items: [] };
      entries.set(key, last);
      return;
    }
    const [, item] = /^\s*-\s+(.*)$/.exec(line) ?? [];
    if (item !== undefined) last?.items.push(item.trim());
  });
  return entries;
}

function read(path: string, entries: ReadonlyMap<string, Entry>): FrontMatter {
  const [title, brand] = ['title', 'brand'].map((key) => textOf(path, key, entries.get(key)));
  return {
    ...(title !== undefined && { title }),
    ...(brand !== undefined && { brand }),
    tags: listOf(path, entries.get('tags')),
    isDraft: isDraft(path, entries.get('draft')),
  };
}

function textOf(path: string, key: string, entry: Entry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const text = unquoted(entry.value);
  if (text === '' || /^[[{|>&*!]/.test(entry.value)) {
    throw new ArticleUnreadable(path, entry.line, `give \`${key}\` as one line of text`);
  }
  return text;
}

function listOf(path: string, entry: Entry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const { value, items, line } = entry;
  if (value === '') return items.map(unquoted).filter((item) => item !== '');
  const [, listed] = /^\[(.*)\]$/.exec(value) ?? [];
  if (listed === undefined)
    throw new ArticleUnreadable(path, line, 'give `tags` as a list, such as [delivery, address]');
  return listed
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '');
}

function isDraft(path: string, entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  if (entry.value !== 'true' && entry.value !== 'false') {
    throw new ArticleUnreadable(path, entry.line, 'give `draft` as true or false');
  }
  return entry.value === 'true';
}

/** A text without the quotes that YAML may have around it. */
function unquoted(text: string): string {
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(text)) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
