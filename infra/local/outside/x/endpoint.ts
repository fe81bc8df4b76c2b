import type { XRequest } from './request.ts';

/** A request as its endpoint sees it. */
export interface Call {
  readonly params: URLSearchParams;
  /** What stands in the place of `:id`; empty where the path has none. */
  readonly id: string;
  readonly body: string;
  /** The id of the account that signs; empty where an app asks. */
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Posts to look at for one page. */
  readonly scanLimit: number;
}

export interface Endpoint {
  /** `GET /2/users/:id/mentions` */
  readonly name: string;
  /** Requests per bearer in 15 minutes. @default any number from anybody: the address itself is signed */
  readonly limit?: number;
  /** @default an app, by its bearer token */
  readonly inTheNameOf?: 'an account';
  /** @default 200 */
  readonly status?: number;
  /**
   * The body of the answer; a string is text, anything else JSON.
   * @throws InvalidRequest, Refusal: what X would answer instead
   * @throws NotPretended
   */
  readonly answer: (call: Call) => unknown;
}

/** The value of `:id` where the request is one to that endpoint, else undefined. */
export type Route = (request: Pick<XRequest, 'method' | 'path'>) => string | undefined;

export function routeOf({ name }: Pick<Endpoint, 'name'>): Route {
  const pattern = new RegExp(`^${name.replace(':id', '([^/]+)')}$`);
  return ({ method, path }) => {
    const found = pattern.exec(`${method} ${path}`);
    return found === null ? undefined : (found[1] ?? '');
  };
}
