import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { plainText } from '../http/plain-text.ts';

/** An entry of a feed, whatever the format, without markup. */
export interface FeedEntry {
  /** What tells it apart from the others of its feed: its guid, its id or its link. */
  readonly identity: string | undefined;
  /** Where people read it, as the feed writes it. */
  readonly link: string | undefined;
  readonly title: string;
  readonly body: string;
  readonly author: string | undefined;
  /** Milliseconds since the epoch, as `updated`. */
  readonly published: number | undefined;
  readonly updated: number | undefined;
  /** As the feed writes it, `en-GB`. */
  readonly language: string | undefined;
}

/**
 * The entries of an RSS (0.9x, 1.0, 2.0), Atom or JSON feed.
 * @throws feedsmith's errors for anything else. It leaves the entities of a DOCTYPE alone, so that none grows.
 */
export function entriesOf(document: string): readonly FeedEntry[] {
  const parsed = parseFeed(document, { parseDateFn: (text) => Date.parse(text) });
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ofRss(item, parsed.feed));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ofRdf(item, parsed.feed));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ofAtom(entry, parsed.feed));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ofJson(item, parsed.feed));
  }
}

const ofRss = (item: RssFeed.Item<number>, feed: RssFeed.Feed<number>): FeedEntry => ({
  identity: item.guid?.value ?? item.link,
  link: item.link,
  title: plainText(item.title ?? ''),
  body: plainText(item.content?.encoded ?? item.description ?? ''),
  author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? item.authors?.[0]?.email ?? feed.title,
  published: momentOf(item.pubDate) ?? momentOf(item.dc?.dates?.[0]),
  updated: undefined,
  language: item.xml?.lang ?? item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
});

const ofRdf = (item: RdfFeed.Item<number>, feed: RdfFeed.Feed<number>): FeedEntry => ({
  identity: item.rdf?.about ?? item.link,
  link: item.link,
  title: plainText(item.title ?? ''),
  body: plainText(item.content?.encoded ?? item.description ?? ''),
  author: item.dc?.creators?.[0] ?? feed.dc?.creators?.[0] ?? feed.title,
  published: momentOf(item.dc?.dates?.[0]),
  updated: undefined,
  language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
});

const ofAtom = (entry: AtomFeed.Entry<number>, feed: AtomFeed.Feed<number>): FeedEntry => ({
  identity: entry.id ?? linkOf(entry),
  link: linkOf(entry),
  title: typed(entry.title),
  body: typed(entry.content) || typed(entry.summary),
  author: entry.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? typed(feed.title),
  published: momentOf(entry.published),
  updated: momentOf(entry.updated),
  language: entry.xml?.lang ?? feed.xml?.lang,
});

const ofJson = (item: JsonFeed.Item<number>, feed: JsonFeed.Feed<number>): FeedEntry => ({
  identity: item.id ?? item.url,
  link: item.url,
  title: item.title ?? '',
  body: item.content_text ?? plainText(item.content_html ?? item.summary ?? ''),
  author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? feed.title,
  published: momentOf(item.date_published),
  updated: momentOf(item.date_modified),
  language: item.language ?? feed.language,
});

const linkOf = ({ links }: AtomFeed.Entry<number>): string | undefined =>
  (links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links?.[0])?.href;

/** Atom says which of its texts are HTML; the others hold a < that means itself. */
const typed = ({ value = '', type = 'text' }: AtomFeed.Content = {}): string =>
  /html/.test(type) ? plainText(value) : value;

/** What is no date, or before there were feeds, was not meant as one. */
const momentOf = (date: number | undefined): number | undefined => (date !== undefined && date > 0 ? date : undefined);
