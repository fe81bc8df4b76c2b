/** How the bytes of an answer fail on their way; whoever puts the pretended X on a network does it. */
export type Delivery = 'reset' | 'drip' | 'truncated';

export interface XAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body: unknown;
  /** @default whole and at once */
  readonly delivery?: Delivery;
}

/** What goes over the wire. */
export const bodyOf = ({ body }: XAnswer): string => (typeof body === 'string' ? body : JSON.stringify(body));

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

/** A request that X would refuse for another reason than its parameters. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly title: string;
  readonly type: string;

  /** @param type the last part of the problem's address, `conflict`; X has none for most. */
  constructor(status: number, title: string, detail: string, type?: string) {
    super(detail);
    this.status = status;
    this.title = title;
    this.type = type === undefined ? 'about:blank' : problemType(type);
  }
}

/** A part of X's API that exists and that this stand-in leaves out: a fault of the desk, never an answer of X. */
export class NotPretended extends Error {
  override readonly name = 'NotPretended';
}

export type Headers = Readonly<Record<string, string>>;

/** X's name of a kind of problem, as OpenAPI 2.167 writes it; 2.159 has the same paths on api.twitter.com. */
export const problemType = (kind: string): string => `https://api.x.com/2/problems/${kind}`;

const answer = (status: number, contentType: string, body: unknown, headers: Headers): XAnswer => ({
  status,
  headers: { 'content-type': `${contentType}; charset=utf-8`, ...headers },
  body,
});

export const ok = (body: unknown, headers: Headers): XAnswer =>
  answer(200, typeof body === 'string' ? 'text/plain' : 'application/json', body, headers);

export const page = (status: number, html: string, headers: Headers): XAnswer =>
  answer(status, 'text/html', html, headers);

/** @param more properties that this kind of problem has beside the usual four. */
export const refused = ({ status, title, message, type }: Refusal, headers: Headers, more: object = {}): XAnswer =>
  answer(status, 'application/problem+json', { ...more, title, detail: message, type, status }, headers);

export const invalidRequest = ({ parameter, value, message }: InvalidRequest, headers: Headers): XAnswer => {
  const errors = [{ parameters: { [parameter]: [value] }, message }];
  const sentence = 'One or more parameters to your request was invalid.';
  return refused(new Refusal(400, 'Invalid Request', sentence, 'invalid-request'), headers, { errors });
};

const plainly = (status: number, title: string, headers: Headers = {}): XAnswer =>
  refused(new Refusal(status, title, title), headers);

export const unauthorized = (headers?: Headers): XAnswer => plainly(401, 'Unauthorized', headers);
export const forbidden = (headers: Headers): XAnswer => plainly(403, 'Forbidden', headers);
export const notFound = (): XAnswer => plainly(404, 'Not Found');
export const tooManyRequests = (headers: Headers): XAnswer => plainly(429, 'Too Many Requests', headers);
export const internalError = (headers: Headers): XAnswer => plainly(500, 'Internal Server Error', headers);
export const unavailable = (headers: Headers): XAnswer => plainly(503, 'Service Unavailable', headers);
