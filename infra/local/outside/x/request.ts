export interface XRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case, as node:http gives them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** @default nothing */
  readonly body?: string | Uint8Array;
}
