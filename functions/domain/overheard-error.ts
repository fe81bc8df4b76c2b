/**
 * Every failure that Overheard names itself. The name is a literal, because minifiers rename classes and a workflow's
 * `Catch` compares text.
 */
export abstract class OverheardError extends Error {
  abstract override readonly name: string;
}
