import { expect, test } from 'vitest';
import { reportAsJson } from '../../../functions/classifier/evaluation/as-json.ts';
import { dropsSince, type Report, readReport } from '../../../functions/classifier/evaluation/committed-report.ts';
import { evaluateOpenData } from '../../../functions/classifier/evaluation/evaluate-open-data.ts';
import { loadShipped } from '../../../functions/classifier/evaluation/judged.ts';
import { hasOpenData, openDataFolder, readOpenData } from '../../../functions/classifier/evaluation/open-data.ts';

const committed = readReport();
const folder = openDataFolder(process.env);

test('the committed report has the figures that are guarded', () => {
  const figure = expect.any(Number);
  expect(committed).toMatchObject({
    posts: { macroF1: figure, accuracy: figure, actionableF1: figure, calibrationError: figure },
    notSeen: { macroF1: figure, accuracy: figure },
    tweets: { macroRecall: figure },
  });
});

test('it says nothing of a machine', () => {
  expect(JSON.stringify(committed)).not.toMatch(/msPerPost|loadMs|"file"/);
});

// Where this fails with good reason, `npm run evaluate -- --update` writes the report anew.
test.skipIf(!hasOpenData(folder))('no figure on the open data is worse by more than a point than in the report', () => {
  const { classifier } = loadShipped();
  const evaluated = evaluateOpenData({ classifier, baselines: [], data: readOpenData(folder) });
  expect(dropsSince(committed, JSON.parse(reportAsJson(evaluated)) as Report)).toEqual([]);
});
