import type { IncomingHttpHeaders } from 'node:http';
import { notServed, type ServiceCall, ServiceError } from './service.ts';

/** The services that speak AWS's JSON protocol, by the first half of `X-Amz-Target`. */
const JSON_TARGETS: Readonly<Record<string, string>> = {
  AmazonSQS: 'sqs',
  AmazonSSM: 'ssm',
  AWSEvents: 'events',
  AWSStepFunctions: 'states',
  Comprehend_20171127: 'comprehend',
  DynamoDB_20120810: 'dynamodb',
};

/** The one REST operation that the desk serves; SES v2 has no target header. */
const SES_SEND_EMAIL = 'POST /v2/email/outbound-emails';

export interface WireRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Which call a client of the AWS SDK makes. The caller is its access-key id: the desk gives each function its own.
 * @throws ServiceError naming the service and the operation where the desk serves no such call
 */
export function decodeCall({ method, path, headers, body }: WireRequest): ServiceCall {
  const { caller, signedFor } = credential(headers.authorization);
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    const [api = '', operation = ''] = target.split('.');
    const service = JSON_TARGETS[api];
    if (service === undefined) throw notServed({ service: api, operation });
    return { service, operation, input: readJson(body), caller };
  }
  if (`${method} ${path}` === SES_SEND_EMAIL) {
    return { service: 'ses', operation: 'SendEmail', input: readJson(body), caller };
  }
  throw notServed({ service: signedFor, operation: `${method} ${path}` });
}

export const encodeOutput = (output: unknown): WireAnswer => json(200, {}, output ?? {});

/** In both places where the clients of the JSON and of the REST protocols look for an error's code. */
export const encodeError = (error: unknown): WireAnswer => {
  const { name, statusCode, message } =
    error instanceof ServiceError ? error : new ServiceError('InternalFailure', String(error), 500);
  return json(statusCode, { 'x-amzn-errortype': name }, { __type: name, message });
};

const json = (status: number, headers: Readonly<Record<string, string>>, body: unknown): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify(body),
});

function readJson(body: Buffer): Record<string, unknown> {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch {
    throw new ServiceError('SerializationException', 'the body is not JSON');
  }
}

/** `AWS4-HMAC-SHA256 Credential=<access-key id>/<day>/<region>/<service>/aws4_request, …` */
function credential(authorization: string | undefined): { readonly caller: string; readonly signedFor: string } {
  const [, caller, signedFor] = authorization?.match(/Credential=([^/]+)\/[^/]*\/[^/]*\/([^/]*)\//) ?? [];
  if (caller === undefined || signedFor === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'the request is not signed', 403);
  }
  return { caller, signedFor };
}
