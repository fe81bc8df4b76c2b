import { problemType } from './answer.ts';

/** Something that a request named or pointed at: who and what it is, and the parameter that led there. */
export interface Missed {
  readonly kind: 'user' | 'tweet' | 'compliance job';
  readonly parameter: string;
  readonly id: string;
}

const about = ({ kind, parameter, id }: Missed, title: string, detail: string, type: string): object => ({
  value: id,
  detail,
  title,
  resource_type: kind,
  parameter,
  resource_id: id,
  type: problemType(type),
});

/** What stands among the `errors` of a 200 in place of something that isn't there. */
export const notFoundError = (missed: Missed): object =>
  about(
    missed,
    'Not Found Error',
    `Could not find ${missed.kind} with ${missed.parameter}: [${missed.id}].`,
    'resource-not-found',
  );

/** The same for a post whose author has protected it. */
export const notAuthorizedError = (missed: Missed): object =>
  about(
    missed,
    'Authorization Error',
    `Sorry, you are not authorized to see the Tweet with ${missed.parameter}: [${missed.id}].`,
    'not-authorized-for-resource',
  );
