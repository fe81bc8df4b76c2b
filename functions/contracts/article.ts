/** One article of the knowledge base, as plain words to search in. */
export interface Article {
  /** Its path in the folder of the knowledge base, with `/`. */
  readonly path: string;
  readonly title: string;
  /** It answers for this brand alone. @default for all */
  readonly brand?: string;
  readonly tags: readonly string[];
  readonly headings: readonly string[];
  /** Without its title, its headings and the marks of Markdown. */
  readonly text: string;
}
