import * as z from 'zod/mini';
import { mentionKey } from '../../contracts/mention-key.ts';
import { Verdict } from '../../contracts/verdict.ts';
import type { JudgedMention, JudgedMentions } from '../../ports/correction-store.ts';
import type { DocumentClient } from './document-client.ts';
import { readRows } from './read-rows.ts';

/** What a row says of text and verdict; one that was redacted has no text. */
const Row = z.object({
  id: z.string(),
  watch: z.string(),
  text: z.optional(z.string()),
  language: z.optional(z.string()),
  verdict: z.optional(Verdict),
});

/** The rows of `dynamodbMentionStore`, those included that `dynamodbMentionRegister` redacted. */
export const dynamodbJudgedMentions = (client: DocumentClient, tableName: string): JudgedMentions => ({
  async read(ids) {
    const keys = [...new Set(ids)].map(mentionKey);
    const rows = await readRows(client, { tableName, keys, isConsistent: true });
    return rows.map((row): JudgedMention => {
      const { id, watch, verdict, text, language } = Row.parse(row);
      if (text === undefined) return { id, watch, verdict, post: 'deleted' };
      return { id, watch, verdict, post: { text, ...(language !== undefined && { language }) } };
    });
  },
});
