export interface XAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** To be sent as JSON. */
  readonly body: unknown;
}

/** A parameter that X would refuse with a 400; the message is X's own sentence about it. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly parameter: string;
  readonly value: string;

  constructor(parameter: string, value: string, message: string) {
    super(message);
    this.parameter = parameter;
    this.value = value;
  }
}

/** A part of X's API that exists and that this stand-in leaves out: a fault of the desk, never an answer of X. */
export class NotPretended extends Error {
  override readonly name = 'NotPretended';
}

type Headers = Readonly<Record<string, string>>;

const problem = (status: number, type: string, title: string, detail: string, more: object = {}): object => ({
  ...more,
  title,
  detail,
  type,
  status,
});

const answer = (status: number, contentType: string, body: unknown, headers: Headers): XAnswer => ({
  status,
  headers: { 'content-type': `${contentType}; charset=utf-8`, ...headers },
  body,
});

const plainProblem = (status: number, title: string, headers: Headers = {}): XAnswer =>
  answer(status, 'application/problem+json', problem(status, 'about:blank', title, title), headers);

export const ok = (body: unknown, headers: Headers): XAnswer => answer(200, 'application/json', body, headers);

export const unauthorized = (): XAnswer => plainProblem(401, 'Unauthorized');

export const notFound = (): XAnswer => plainProblem(404, 'Not Found');

export const tooManyRequests = (headers: Headers): XAnswer => plainProblem(429, 'Too Many Requests', headers);

export const invalidRequest = ({ parameter, value, message }: InvalidRequest, headers: Headers): XAnswer =>
  answer(
    400,
    'application/problem+json',
    problem(
      400,
      'https://api.x.com/2/problems/invalid-request',
      'Invalid Request',
      'One or more parameters to your request was invalid.',
      { errors: [{ parameters: { [parameter]: [value] }, message }] },
    ),
    headers,
  );
