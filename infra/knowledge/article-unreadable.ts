/** An article can't be read; the message begins with its file and line. */
export class ArticleUnreadable extends Error {
  override readonly name = 'ArticleUnreadable';
  /** Of the file, from 1. */
  readonly line: number;
  readonly remedy: string;

  constructor(path: string, line: number, remedy: string) {
    super(`${path}:${line}: ${remedy}`);
    this.line = line;
    this.remedy = remedy;
  }
}
