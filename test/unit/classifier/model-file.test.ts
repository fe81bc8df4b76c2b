import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { readFiveFold, weightsDigest } from '../../../functions/classifier/evaluation/five-fold.ts';
import { encodeModel, ModelOutdated, readModel } from '../../../functions/classifier/model-file.ts';
import { weightsFile } from '../../../functions/classifier/shipped-model.ts';
import { ownFolder } from '../../fixtures/played.ts';

const folder = ownFolder();
const kept = (content: Uint8Array): string => {
  const path = join(folder, 'weights.bin');
  writeFileSync(path, content);
  return path;
};

test('a model that was written is the one that is read', () => {
  const model = readModel(weightsFile);
  expect(encodeModel(readModel(kept(encodeModel(model))))).toEqual(readFileSync(weightsFile));
});

test('weights for other rules are refused, and what to do is said', () => {
  const model = readModel(weightsFile);
  const path = kept(encodeModel({ ...model, rules: model.rules.toReversed() }));
  expect(() => readModel(path)).toThrow(ModelOutdated);
  expect(() => readModel(path)).toThrow(/other rules.*npm run train/);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('these are no weights at all')],
  ['another format', Buffer.concat([Buffer.from([2, 0, 0, 0]), Buffer.from('{}')])],
  ['half of it', readFileSync(weightsFile).subarray(0, 100_000)],
])('%s instead of weights is refused', (_, content) => {
  expect(() => readModel(kept(content))).toThrow(ModelOutdated);
});

test('weights and code together weigh at most 600 kB, and the figures of the five folds are of these weights', () => {
  const weights = readFileSync(weightsFile);
  const { outputFiles } = buildSync({
    entryPoints: ['functions/classifier/classifier.ts', 'functions/classifier/model-file.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const code = Math.max(...outputFiles.map(({ contents }) => contents.length));
  expect(code).toBeGreaterThan(100_000);
  expect(code + weights.length).toBeLessThanOrEqual(600_000);
  expect(readFiveFold().weights).toBe(weightsDigest(weights));
});

test('the five folds are above the bars', () => {
  const { macroF1, accuracy, actionableF1, calibrationError } = readFiveFold().figures;
  expect(macroF1).toBeGreaterThanOrEqual(0.64);
  expect(accuracy).toBeGreaterThanOrEqual(0.71);
  expect(actionableF1).toBeGreaterThanOrEqual(0.88);
  expect(calibrationError).toBeLessThanOrEqual(0.05);
});
