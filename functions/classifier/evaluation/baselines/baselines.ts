import { afinn } from './afinn.ts';
import type { Baseline } from './baseline.ts';
import { keywordRules } from './keyword-rules.ts';
import { vader } from './vader.ts';
import { wink } from './wink.ts';

export const baselines: readonly Baseline[] = [keywordRules, afinn, vader, wink];
