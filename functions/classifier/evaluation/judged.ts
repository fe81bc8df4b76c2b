import { statSync } from 'node:fs';
import type { Classifier } from '../../ports/classifier.ts';
import { embeddedClassifier } from '../classifier.ts';
import { readModel } from '../model-file.ts';
import { rulesVerdict } from '../rules-verdict.ts';
import { weightsFile } from '../shipped-model.ts';

/** The classifier that the desk uses, and what it took to have it. */
export interface Shipped {
  readonly classifier: Classifier;
  /** Milliseconds from its file to its first answer. */
  readonly loadMs?: number;
  /** The size of its file. */
  readonly modelBytes?: number;
}

export function loadShipped(): Shipped {
  const began = performance.now();
  const classifier = embeddedClassifier(readModel(weightsFile));
  classifier({ text: 'hello', lang: 'en' });
  return { classifier, loadMs: performance.now() - began, modelBytes: statSync(weightsFile).size };
}

/** What it has to be better than. */
export const keywordRules: Classifier = rulesVerdict;
