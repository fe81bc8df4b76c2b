import { keywordRules as rules } from '../judged.ts';
import type { Baseline } from './baseline.ts';

/** The written rules alone, which the model has among its features. */
export const keywordRules: Baseline = {
  name: 'keyword rules',
  judge: (text, lang) => rules({ text, ...(lang === undefined ? {} : { lang }) }),
};
