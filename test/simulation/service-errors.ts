import { ServiceError } from '../../infra/local/services/service.ts';

/** What the services of AWS call a failure of their own. Source: the error sections of their API references. */
const failures: Readonly<Record<string, string>> = {
  dynamodb: 'InternalServerError',
  events: 'InternalException',
  states: 'InternalFailure',
  comprehend: 'InternalServerException',
  lambda: 'ServiceException',
  sqs: 'InternalError',
  ses: 'InternalServiceErrorException',
  ssm: 'InternalServerError',
};
const throttlings: Readonly<Record<string, string>> = {
  dynamodb: 'ProvisionedThroughputExceededException',
  lambda: 'TooManyRequestsException',
  ses: 'TooManyRequestsException',
};

/** @param to `dynamodb:PutItem` */
export const serviceOf = (to: string): string => to.slice(0, to.indexOf(':'));

export const unavailable = (to: string): ServiceError =>
  new ServiceError(failures[serviceOf(to)] ?? 'InternalFailure', `${to} failed`, 500);

export const throttled = (to: string): ServiceError =>
  new ServiceError(throttlings[serviceOf(to)] ?? 'ThrottlingException', `${to} is throttled`, 429);

/** No answer came, whatever had happened. */
export const answerLost = (to: string): Error =>
  Object.assign(new Error(`${to}: the connection was lost before the answer came`), { name: 'TimeoutError' });

/** The output of a state went over 256 KiB. */
export const tooLarge = (to: string): Error =>
  Object.assign(new Error(`${to} answered more than a state may hold`), { name: 'States.DataLimitExceeded' });
