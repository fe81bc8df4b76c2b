import type { Call } from '../local/in-process/clients.ts';
import { ServiceError } from '../local/services/service.ts';

/** What a service is called in `X-Amz-Target`. */
const targets: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB_20120810',
  events: 'AWSEvents',
  states: 'AWSStepFunctions',
};

/** Nobody checks a signature there, but each call says in whose name it is made. */
const signature = 'AWS4-HMAC-SHA256 Credential=command-line/20260101/us-east-1/local/aws4_request';

/** Calls the services of a local desk that runs on this machine. */
export const callOver =
  (url: string): Call =>
  async (service, operation, input) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: signature,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${targets[service]}.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const body = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (answer.ok) return body;
    throw new ServiceError(String(body.__type), String(body.message), answer.status);
  };
