import { readFileSync } from 'node:fs';
import { OverheardError } from '../domain/overheard-error.ts';
import type { LinearModel } from './linear-model.ts';
import type { Model } from './model.ts';
import { englishRules } from './rules.ts';

/** The file of the trained weights was made for other rules than these, or is no such file. */
export class ModelOutdated extends OverheardError {
  override readonly name = 'ModelOutdated';
}

interface Part {
  readonly classes: number;
  readonly scale: number;
  readonly named: readonly number[];
  /** How many bytes of hashed weights. */
  readonly bytes: number;
}

interface Header {
  readonly format: string;
  readonly rules: Model['rules'];
  readonly temperature: number;
  readonly tone: Part;
  readonly intent: Part;
}

const format = 'overheard-1';

const partOf = ({ classes, scale, named, hashed }: LinearModel): Part => ({
  classes,
  scale,
  named: Array.from(named, (weight) => Number(weight.toFixed(3))),
  bytes: hashed.length,
});

const bytesOf = ({ hashed }: LinearModel): Buffer => Buffer.from(hashed.buffer, hashed.byteOffset, hashed.byteLength);

/** `length of the header (uint32, little endian) | header (JSON) | weights of tone | weights of intents`. */
export function encodeModel({ tone, intent, rules, temperature }: Model): Buffer {
  const header: Header = { format, rules, temperature, tone: partOf(tone), intent: partOf(intent) };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, bytesOf(tone), bytesOf(intent)]);
}

/**
 * The model in a file of `npm run train`.
 * @throws ModelOutdated
 */
export function readModel(path: string): Model {
  const file = readFileSync(path);
  const header = headerOf(file, path);
  const known = englishRules.map(({ name }) => name);
  if (header.rules.map(({ name }) => name).join() !== known.join()) {
    throw new ModelOutdated(
      `${path} was trained with other rules than those in functions/classifier/rules: run \`npm run train\``,
    );
  }
  let at = 4 + file.readUInt32LE();
  const modelOf = ({ classes, scale, named, bytes }: Part): LinearModel => {
    const hashed = new Int8Array(file.buffer, file.byteOffset + at, bytes);
    at += bytes;
    return { classes, scale, named: Float32Array.from(named), hashed };
  };
  return {
    rules: header.rules,
    temperature: header.temperature,
    tone: modelOf(header.tone),
    intent: modelOf(header.intent),
  };
}

function headerOf(file: Buffer, path: string): Header {
  const refused = (cause?: unknown) =>
    new ModelOutdated(`${path} holds no weights of this classifier: run \`npm run train\``, { cause });
  try {
    const header: Header = JSON.parse(file.toString('utf8', 4, 4 + file.readUInt32LE()));
    const { length, tone, intent } = { length: 4 + file.readUInt32LE(), ...header };
    if (header.format === format && file.length === length + tone.bytes + intent.bytes) return header;
  } catch (error) {
    throw refused(error);
  }
  throw refused();
}
