/** One call to an AWS API, from wherever it came: a Lambda over HTTP, a workflow's direct integration, a person. */
export interface ServiceCall {
  /** As the SDK's endpoints name it: `dynamodb`, `events`, `states`, `sqs`, `comprehend`, `ssm`, `ses`. */
  readonly service: string;
  /** As the API reference names it: `PutItem`. */
  readonly operation: string;
  /** The members of the request as they travel: blobs in base64, times in seconds since the epoch. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The logical id of the function or state machine that calls. */
  readonly caller: string;
}

/** Answers with the members of the response as they travel; rejects with a `ServiceError` where AWS would refuse. */
export type Service = (call: ServiceCall) => Promise<unknown>;

/** What AWS answers instead of a result. Its name is the AWS error code, such as `ConditionalCheckFailedException`. */
export class ServiceError extends Error {
  override readonly name: string;
  readonly statusCode: number;

  constructor(name: string, message: string, statusCode = 400) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}

/** The refusal of what the desk does not pretend: better than an answer that AWS would not give. */
export const notServed = ({ service, operation }: Pick<ServiceCall, 'service' | 'operation'>): ServiceError =>
  new ServiceError('UnknownOperationException', `the local desk does not serve ${service} ${operation}`);
