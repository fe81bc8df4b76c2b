import { ServiceError } from '../services/service.ts';

export interface PutEventsEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string | object;
  readonly Resources?: readonly string[];
  /** Seconds since the epoch, as SDKs send it, or ISO 8601. @default when it was put */
  readonly Time?: number | string;
}

export interface PutEventsAnswer {
  readonly FailedEntryCount: number;
  readonly Entries: readonly ({ readonly EventId: string } | EntryRefused)[];
}

export interface EntryRefused {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

const mostEntries = 10;
const mostBytes = 1_048_576;

/**
 * Makes sure that the request as a whole can be taken.
 * @throws ServiceError `ValidationException`
 * Source: EventBridge API reference, "PutEvents".
 */
export function checkRequest(entries: readonly PutEventsEntry[]): void {
  const refuse = (why: string): never => {
    throw new ServiceError('ValidationException', why);
  };
  if (entries.length === 0 || entries.length > mostEntries) refuse(`PutEvents takes 1 to ${mostEntries} entries`);
  const bytes = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (bytes > mostBytes) refuse('Total size of the entries in the request is over the limit.');
}

/**
 * Bytes that an entry counts for.
 * Source: EventBridge user guide, "Calculating PutEvents event entry size", https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html
 */
function sizeOf({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: PutEventsEntry): number {
  const detail = typeof Detail === 'string' ? Detail : JSON.stringify(Detail);
  const texts = [Source, DetailType, detail, ...Resources];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), Time === undefined ? 0 : 14);
}

/** Why an entry fails alone, or undefined. */
export function refusalOf({ Source, DetailType, Detail, Time }: PutEventsEntry): EntryRefused | undefined {
  if (!Source) return missing('Source');
  if (!DetailType) return missing('DetailType');
  if (Detail === undefined || Detail === '') return missing('Detail');
  if (Source.startsWith('aws.')) {
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  }
  if (Time !== undefined && Number.isNaN(momentOf(Time))) return invalid('Time', 'it is no timestamp');
  return isJsonObject(Detail) ? undefined : { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
}

/** Milliseconds since the epoch; NaN for what is no time. */
export const momentOf = (time: number | string): number => (typeof time === 'number' ? time * 1000 : Date.parse(time));

const invalid = (argument: string, why: string): EntryRefused => ({
  ErrorCode: 'InvalidArgument',
  ErrorMessage: `Parameter ${argument} is not valid. Reason: ${why}.`,
});

const missing = (argument: string): EntryRefused => invalid(argument, `${argument} is a required argument`);

function isJsonObject(detail: string | object): boolean {
  try {
    const value: unknown = typeof detail === 'string' ? JSON.parse(detail) : detail;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
