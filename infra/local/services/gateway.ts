import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decodeCall, encodeError, encodeOutput, type WireAnswer } from './aws-wire.ts';
import type { Service } from './service.ts';

/** A request to something outside AWS that the desk pretends. */
export interface OutsideRequest {
  readonly method: string;
  /** Without the prefix that it is mounted at and without the query; starts with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface OutsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type OutsideHandler = (request: OutsideRequest) => Promise<OutsideAnswer>;

export interface GatewayOptions {
  readonly service: Service;
  /** By path prefix, such as `/slack`. @default nothing outside AWS is pretended */
  readonly mounts?: Readonly<Record<string, OutsideHandler>>;
  /** @default any free port */
  readonly port?: number;
}

export interface Gateway {
  /** What `AWS_ENDPOINT_URL` is set to, without a slash at the end. */
  readonly url: string;
  /** Resolves when the port is free; requests that are still running are cut. */
  close(): Promise<void>;
}

/** Where the Lambdas of the desk find AWS and the rest of the world: HTTP on this machine alone. */
export async function startGateway({ service, mounts = {}, port = 0 }: GatewayOptions): Promise<Gateway> {
  const prefixes = Object.entries(mounts);

  const answer = async (request: IncomingMessage): Promise<WireAnswer> => {
    const { method = '', headers, url = '/' } = request;
    const body = await readBody(request);
    const [path = '/', query] = url.split('?', 2);
    const mount = prefixes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
    if (mount === undefined) return answerAws(service, { method, path, headers, body });
    const [prefix, outside] = mount;
    const rest = path.slice(prefix.length) || '/';
    const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    return outside({ method, path: rest, query: new URLSearchParams(query), headers: flat, body });
  };

  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => send(response, answered),
      (error: unknown) => send(response, { status: 500, headers: {}, body: `the local desk failed: ${error}` }),
    );
  });
  // A client's idle connection would be cut just when it sends the next request.
  server.keepAliveTimeout = 0;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gateway listens on no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answerAws(service: Service, request: Parameters<typeof decodeCall>[0]): Promise<WireAnswer> {
  try {
    return encodeOutput(await service(decodeCall(request)));
  } catch (error) {
    return encodeError(error);
  }
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  // With a Date the SDK would take the desk's virtual time for clock skew, and try every failed call a second time.
  response.sendDate = false;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
