/** Neighbouring lines of one kind, the quoted ones without their `>`. */
export interface Run {
  readonly isQuoted: boolean;
  readonly lines: string[];
}

/** A text cut into what is quoted in it and what is not, so that no quoted word ever looks like ours. */
export function quotedRuns(text: string): readonly Run[] {
  const found: Run[] = [];
  for (const line of text.split(/\r?\n/)) {
    const isQuoted = line.startsWith('>');
    const last = found.at(-1);
    const shown = isQuoted ? line.replace(/^> ?/, '') : line;
    if (last?.isQuoted === isQuoted) last.lines.push(shown);
    else found.push({ isQuoted, lines: [shown] });
  }
  return found;
}
