import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quantised } from '../../../functions/classifier/linear-model.ts';
import { calibrate } from '../../../functions/classifier/training/calibrate.ts';
import { minimise } from '../../../functions/classifier/training/lbfgs.ts';
import { regress } from '../../../functions/classifier/training/regression.ts';
import { everydayPosts } from '../../../functions/classifier/training/templates/everyday-posts.ts';
import { generatePosts } from '../../../functions/classifier/training/templates/generate.ts';
import { mulberry32 } from '../../../functions/classifier/training/templates/mulberry32.ts';
import { intentExample, trainIntent } from '../../../functions/classifier/training/train-intent.ts';
import { trainTone } from '../../../functions/classifier/training/train-tone.ts';
import { intents } from '../../../functions/contracts/verdict.ts';

const project = join(import.meta.dirname, '../../..');

test('the lowest point of a bowl is found', () => {
  const [x = 0, y = 0] = minimise(
    ([a = 0, b = 0], gradient) => {
      gradient.set([2 * (a - 3), 200 * (b + 1)]);
      return (a - 3) ** 2 + 100 * (b + 1) ** 2;
    },
    new Float64Array(2),
    { iterations: 50, tolerance: 1e-12 },
  );
  expect(x).toBeCloseTo(3, 4);
  expect(y).toBeCloseTo(-1, 4);
});

test('a regression learns which feature speaks for which class, and is drawn back to what was known before', () => {
  const example = (feature: number, label: number) => ({
    features: Int32Array.of(feature),
    values: Float32Array.of(1),
    label,
    weight: 1,
  });
  const examples = Array.from({ length: 20 }, (_, i) => example(i % 2, i % 2));
  const options = { classes: 2, features: 3, iterations: 50 } as const;
  const weights = regress(examples, { ...options, pull: () => 0.1 });
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[1]).toBeLessThan(-1);
  expect(weights[3]).toBeGreaterThan(1);
  expect(weights[4]).toBeCloseTo(0);
  const prior = Float64Array.of(0, 0, 0, 0, 2, -2);
  expect(
    [...regress(examples, { ...options, prior, pull: () => 1e6 })].map((weight) => Math.round(weight) + 0),
  ).toEqual([...prior]);
});

test('calibration makes answers as sure as they are right', () => {
  const random = mulberry32(5);
  // Scores that are four times as sure as they should be, and always one too low for the second class.
  const scored = Array.from({ length: 4_000 }, () => {
    const odds = 4 * random() - 2;
    const label = random() < 1 / (1 + Math.exp(odds)) ? 1 : 0;
    return { scores: Float64Array.of(4 * odds, -4), label, weight: 1 };
  });
  const { temperature, offsets } = calibrate(scored, 2);
  expect(temperature).toBeGreaterThan(3.5);
  expect(temperature).toBeLessThan(4.5);
  expect((offsets[1] ?? 0) - (offsets[0] ?? 0)).toBeCloseTo(4, 0);
});

test('the same posts give the same weights', () => {
  const trained = (): string => {
    const everyday = everydayPosts(60, 3);
    const tone = trainTone([], everyday, { ownWeight: 1, pull: 1, iterations: 10 });
    const examples = [...generatePosts({ perIntent: 40, seed: 3 })].map((post) => intentExample(tone, post, 1));
    const { hashed, named } = trainIntent(examples, { pull: 1, rulePull: 0.5, ruleScale: 1, iterations: 10 });
    return createHash('sha256').update(hashed).update(named).digest('hex');
  };
  expect(trained()).toBe(trained());
});

test('weights lose less than half a step by being kept in a byte', () => {
  const random = mulberry32(9);
  const weights = Float64Array.from({ length: 1_000 }, () => 6 * random() - 3);
  const { hashed, scale } = quantised(weights);
  for (const [i, weight] of weights.entries()) {
    expect(Math.abs(weight - (hashed[i] ?? 0) * scale)).toBeLessThanOrEqual(scale / 2 + 1e-12);
  }
});

test('the labels are of posts that nobody can read here: hashes, and one of the eight intents each', () => {
  const lines = readFileSync(join(project, 'functions/classifier/training/labels.jsonl'), 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(300);
  for (const line of lines) {
    const { sha256, intent, ...more } = JSON.parse(line);
    expect(sha256).toMatch(/^[0-9a-f]{16}$/);
    expect(intents).toContain(intent);
    expect(more).toEqual({});
  }
});

const train = (args: readonly string[], dataFolder: string) =>
  spawnSync(process.execPath, ['functions/classifier/training/main.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataFolder },
  });

test('without the data training says what is missing and where it comes from, and writes nothing', () => {
  const weights = join(project, 'functions/classifier/model/weights.bin');
  const before = readFileSync(weights);
  const { status, stderr } = train([], '/nowhere/at/all');
  expect(status).toBe(1);
  expect(stderr).toContain('/nowhere/at/all/intent/dev.jsonl is not there');
  expect(stderr).toContain('functions/classifier/model/README.md');
  expect(readFileSync(weights)).toEqual(before);
});

test('an option that training does not know is answered with its usage', () => {
  expect(train(['--fast'], '/nowhere')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run train') });
  expect(train(['--help'], '/nowhere')).toMatchObject({ status: 0 });
});
