import type { Classifier } from '../ports/classifier.ts';
import { embeddedClassifier } from './classifier.ts';
import { readModel } from './model-file.ts';
import { weightsFile } from './shipped-model.ts';

let shipped: Classifier | undefined;

/** The classifier with the weights of this repository, loaded once, for whatever runs here and not in a Lambda. */
export function shippedClassifier(): Classifier {
  shipped ??= embeddedClassifier(readModel(weightsFile));
  return shipped;
}
