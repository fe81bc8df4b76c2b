import { readLanguages } from './verdict.ts';

/** What a verdict says where nobody knows the language: a few words, an emoji. */
export const unknownLanguage = 'und';

/** Whether the classifier can be right about it; where nobody knows the language, its confidence says whether it was. */
export const isRead = (language: string): boolean =>
  language === unknownLanguage || readLanguages.some((read) => read === language);
