import type { XRequest } from './request.ts';

/** A request as its endpoint sees it. */
export interface Call {
  readonly params: URLSearchParams;
  /** What stands in the place of `:id`; empty where the path has none. */
  readonly id: string;
  readonly body: string;
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
  /**
   * The body of the 200; a string is text, anything else JSON.
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
