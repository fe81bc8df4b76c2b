import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type IntentFigures, intentFigures } from '../evaluation/figures.ts';
import { fiveFoldAsJson } from '../evaluation/five-fold.ts';
import { openDataFolder } from '../evaluation/open-data.ts';
import { encodeModel } from '../model-file.ts';
import { fiveFoldFile, weightsFile } from '../shipped-model.ts';
import { crossValidate, type HeldOut } from './cross-validate.ts';
import { DataMissing, readTrainingData } from './data.ts';
import { calibrated, prepare, trainOn } from './recipe.ts';

const usage = `\
npm run train

Trains the classifier for English posts, measures it on posts that each model did not see, and writes
functions/classifier/model/weights.bin and five-fold.json. The same data gives the same bytes.

DATA_DIR names the folder with the data; functions/classifier/model/README.md says where to get it.
`;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const figuresOf = (heldOut: readonly HeldOut[]): IntentFigures =>
  intentFigures(heldOut.map(({ post, said, confidence }) => ({ truth: post.intent, said, confidence })));

const line = (what: string, { macroF1, accuracy, actionableF1, calibrationError }: IntentFigures): string =>
  `${what.padEnd(42)} macro-F1 ${macroF1.toFixed(3)}  accuracy ${accuracy.toFixed(3)}  actionable F1 ${actionableF1.toFixed(3)}  calibration error ${calibrationError.toFixed(3)}`;

function main(): void {
  const data = readTrainingData(openDataFolder(process.env));
  say(`${data.posts.length} labelled posts, ${data.comments.length} comments; the tone of voice first …`);
  const materials = prepare(data);
  const { heldOut, calibration } = crossValidate(materials, data.posts, (fold, folds) =>
    say(`without fold ${fold} of ${folds} …`),
  );
  say('all together …');
  const model = encodeModel(calibrated(materials.tone, trainOn(materials, data.posts), calibration));
  const figures = figuresOf(heldOut);
  writeFileSync(weightsFile, model);
  writeFileSync(fiveFoldFile, fiveFoldAsJson(figures, model));
  say(line(`five-fold, twice, all ${data.posts.length}`, figures));
  const open = heldOut.filter(({ post }) => post.from === 'dev');
  const foreign = heldOut.filter(({ post }) => !post.trainable);
  say(line(`  the ${open.length / 2} open posts`, figuresOf(open)));
  say(line(`  those ${foreign.length / 2} whose like never trains it`, figuresOf(foreign)));
  say(`${relative(process.cwd(), weightsFile)}: ${model.length} bytes`);
}

const [given] = process.argv.slice(2);
if (given !== undefined) {
  process.stderr.write(usage);
  process.exitCode = given === '--help' ? 0 : 1;
} else {
  try {
    main();
  } catch (error) {
    if (!(error instanceof DataMissing)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
