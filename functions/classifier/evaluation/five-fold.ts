import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fiveFoldFile } from '../shipped-model.ts';
import type { IntentFigures } from './figures.ts';

/** What training measured: each post judged by weights that were trained without it. */
export interface FiveFold {
  /** The SHA-256 of the weights that were written beside it, in hexadecimal. */
  readonly weights: string;
  readonly figures: IntentFigures;
}

export const weightsDigest = (weights: Uint8Array): string => createHash('sha256').update(weights).digest('hex');

const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value);

export const fiveFoldAsJson = (figures: IntentFigures, weights: Uint8Array): string =>
  `${JSON.stringify({ weights: weightsDigest(weights), figures } satisfies FiveFold, rounded, 2)}\n`;

export const readFiveFold = (): FiveFold => JSON.parse(readFileSync(fiveFoldFile, 'utf8')) as FiveFold;
