/** Which bytes a document in Unicode may begin with. */
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** As much of a document as its XML declaration may take. */
const declarationBytes = 200;

/**
 * The text of a feed, in the first encoding that fits its bytes: the one of its byte order mark, of the HTTP header, of its
 * XML declaration (in the order of RFC 7303), UTF-8. What fits none of them was written on Windows, most likely.
 */
export function decoded(body: Uint8Array, contentType: string): string {
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => body[at] === byte))?.[0];
  const [, header] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  const declaration = Buffer.from(body.subarray(0, declarationBytes)).toString('latin1');
  const [, declared] = /^<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/.exec(declaration) ?? [];
  for (const charset of [mark, header, declared, 'utf-8']) {
    const text = charset === undefined ? undefined : strictly(charset, body);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(body);
}

/** Undefined for a name that nobody knows, and for bytes that it can't mean. */
function strictly(charset: string, body: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
