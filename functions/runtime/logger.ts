import { Logger } from '@aws-lambda-powertools/logger';

/** One line a happening: a sentence and ids. Never the text of a post, never a token. */
export const logger = new Logger({ serviceName: 'overheard' });
