import type { Mention } from '../contracts/mention.ts';
import type { ClassifyOutput } from '../contracts/triage.ts';

/** The languages whose sentiment Amazon Comprehend knows (Developer Guide, supported languages, 2026-11). */
const knownToComprehend = new Set(['en', 'es', 'fr', 'de', 'it', 'pt', 'ar', 'hi', 'ja', 'ko', 'zh']);

/** Comprehend refuses documents above 5,000 bytes of UTF-8. */
const documentBytes = 5_000;

/** The unsure mentions as Comprehend takes them: one language a batch; those in other languages are left out. */
export function batchesFor(
  unsure: readonly { readonly mention: Pick<Mention, 'id' | 'text'>; readonly language: string }[],
): ClassifyOutput['unsure'] {
  const byLanguage = new Map<string, ClassifyOutput['unsure'][number]>();
  for (const { mention, language } of unsure) {
    if (!knownToComprehend.has(language) || mention.text.trim() === '') continue;
    const batch = byLanguage.get(language) ?? { language, mentionIds: [], texts: [] };
    batch.mentionIds.push(mention.id);
    batch.texts.push(firstBytes(mention.text, documentBytes));
    byLanguage.set(language, batch);
  }
  return [...byLanguage.values()];
}

/** The text cut to at most `limit` bytes of UTF-8, never inside a character. */
export function firstBytes(text: string, limit: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= limit) return text;
  let end = limit;
  // Bytes 10xxxxxx continue a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(bytes.subarray(0, end));
}
