import { userInfo } from 'node:os';
import { documentClient } from '../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbCorrectionStore } from '../../functions/adapters/dynamodb/dynamodb-correction-store.ts';
import { dynamodbJudgedMentions } from '../../functions/adapters/dynamodb/dynamodb-judged-mentions.ts';
import type { CorrectionStore, JudgedMentions } from '../../functions/ports/correction-store.ts';
import { documents } from '../local/in-process/clients.ts';
import { KeptTablesRefused, keptTables } from '../local/kept-tables.ts';
import {
  type AddCorrection,
  type AppendCorrections,
  type CorrectionArguments,
  CorrectionArgumentsInvalid,
  type ListCorrections,
  readCorrectionArguments,
  type WhichTables,
} from './correction-arguments.ts';
import { CorrectionRefused } from './correction-refused.ts';
import { correctionText, mergedText } from './correction-text.ts';
import { readEvaluationFile, writeEvaluationFile } from './evaluation-file.ts';
import { mergeCases } from './merge-cases.ts';

interface Stores {
  readonly corrections: CorrectionStore;
  readonly mentions: JudgedMentions;
}

async function main({ which, asked }: CorrectionArguments): Promise<void> {
  const tables = await tablesOf(which);
  const stores = {
    corrections: dynamodbCorrectionStore(tables.client, tables.ticketTable),
    mentions: dynamodbJudgedMentions(tables.client, tables.mentionTable),
  };
  try {
    process.stdout.write(`${await answer(stores, asked)}\n`);
  } finally {
    await tables.close();
  }
}

async function tablesOf(which: WhichTables) {
  if (which.data === undefined) return { client: documentClient(), ...which, close: async () => {} };
  const tables = await keptTables(which.data);
  return { ...tables, client: documents(tables.call) };
}

function answer(stores: Stores, asked: CorrectionArguments['asked']): Promise<string> {
  switch (asked.command) {
    case 'list':
      return list(stores, asked);
    case 'add':
      return add(stores, asked);
    case 'append':
      return append(stores, asked);
  }
}

async function list({ corrections }: Stores, { json }: ListCorrections): Promise<string> {
  const all = await corrections.all();
  if (json) return JSON.stringify(all, null, 2);
  return all.length === 0 ? 'No corrections yet.' : all.map(correctionText).join('\n');
}

async function add({ corrections, mentions }: Stores, asked: AddCorrection): Promise<string> {
  const { mentionId, shouldBe, note, by = userInfo().username } = asked;
  const [mention] = await mentions.read([mentionId]);
  if (mention === undefined) throw new CorrectionRefused(`there is no mention ${mentionId}, or its row is gone by now`);
  const { watch, verdict } = mention;
  if (verdict === undefined) throw new CorrectionRefused(`${mentionId} has no verdict yet that could be wrong`);
  const { intent, sentiment, confidence } = verdict;
  const correction = {
    mentionId,
    watch,
    was: { intent, sentiment, confidence },
    shouldBe,
    by,
    at: new Date().toISOString(),
    ...(note !== undefined && { note }),
  };
  const outcome = await corrections.correct(correction);
  return `${outcomes[outcome]}  ${correctionText(correction)}`;
}

const outcomes = { added: 'written down', replaced: 'in place of an earlier one', stands: 'a younger one stands' };

async function append({ corrections, mentions }: Stores, { file }: AppendCorrections): Promise<string> {
  const before = readEvaluationFile(file);
  const all = await corrections.all();
  if (all.length === 0) return 'No corrections yet.';
  const found = await mentions.read(all.map(({ mentionId }) => mentionId));
  const posts = new Map(found.map(({ id, post }) => [id, post]));
  const merged = mergeCases(before, all, (mentionId) => posts.get(mentionId));
  if (merged.added + merged.changed + merged.takenOut > 0) writeEvaluationFile(file, merged.lines);
  return mergedText(file, merged);
}

/** Errors of AWS, by name or message, that say all there is to say: nobody needs the line of ours that met them. */
const plain = [
  'AccessDeniedException',
  'CredentialsProviderError',
  'ExpiredTokenException',
  'Region is missing',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
];

try {
  await main(readCorrectionArguments(process.argv.slice(2)));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isOurs = [CorrectionArgumentsInvalid, CorrectionRefused, KeptTablesRefused].some((one) => error instanceof one);
  const isPlain = plain.includes(name) || plain.includes(message);
  process.stderr.write(`${isOurs ? message : isPlain ? `${name}: ${message}` : stack}\n`);
  process.exitCode = error instanceof CorrectionArgumentsInvalid ? 2 : 1;
}
