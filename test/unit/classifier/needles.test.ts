import { expect, test } from 'vitest';
import { opinionOf } from '../../../functions/classifier/model.ts';
import { readModel } from '../../../functions/classifier/model-file.ts';
import { normalise } from '../../../functions/classifier/normalise.ts';
import { firedRules } from '../../../functions/classifier/rules.ts';
import { weightsFile } from '../../../functions/classifier/shipped-model.ts';
import { needlesOf } from '../../../functions/classifier/training/needles.ts';
import { generatePosts } from '../../../functions/classifier/training/templates/generate.ts';

test.each<[RegExp, readonly string[]]>([
  [/\b(?:crash(?:es|ed)?|freez\w+)\b/, ['crash', 'freez']],
  [/\bhow (?:do|can) i\b/, ['how ']],
  [/\b(?:very )?late\b/, ['late']],
  [/\bcan(?:not|t| not)? log\b/, [' log']],
  [/x+\?/, []],
  [/\?/, []],
  [/^[^@]*$/, []],
  [/\b(?:down|)\b/, []],
  [/server(?! room) down|down/, ['down']],
  [/Crash/i, []],
])('%s needs one of %j', (pattern, needles) => {
  expect(needlesOf(pattern)).toEqual(needles);
});

test('no rule fires less because a post is first looked through for what the rule needs', () => {
  const look = opinionOf(readModel(weightsFile));
  let fired = 0;
  for (const { text } of generatePosts({ perIntent: 500, seed: 11 })) {
    const normalised = normalise(text);
    const names = firedRules(normalised, 'en').map(({ rule }) => rule.name);
    expect(look(normalised).sight.matches.map(({ rule }) => rule.name)).toEqual(names);
    fired += names.length;
  }
  expect(fired).toBeGreaterThan(4_000);
});
