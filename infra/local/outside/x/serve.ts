import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import type { PretendedX } from '../x.ts';
import { bodyOf, type XAnswer } from './answer.ts';

export interface ServedX {
  /** Without a slash at the end. */
  readonly url: string;
  /** Resolves when the port is free; requests that are still running are cut. */
  close(): Promise<void>;
}

/**
 * A pretended X on a free port of this machine, with the faults that concern bytes rather than JSON.
 * @param dripMs real milliseconds between two bytes of a slow answer
 */
export async function serveX(x: Pick<PretendedX, 'answer'>, { dripMs = 1_000 } = {}): Promise<ServedX> {
  const server = createServer((request, response) => {
    answerTo(request, x)
      .then((answer) => deliver(answer, response, dripMs))
      .catch((cause: unknown) => {
        response.writeHead(500).end(`the pretended X failed: ${cause}`);
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answerTo(request: IncomingMessage, x: Pick<PretendedX, 'answer'>): Promise<XAnswer> {
  const { method = '', url = '/', headers } = request;
  const [path = '/', query] = url.split('?', 2);
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return x.answer({ method, path, query: new URLSearchParams(query), headers: flat, body: Buffer.concat(chunks) });
}

async function deliver(answer: XAnswer, response: ServerResponse, dripMs: number): Promise<void> {
  if (answer.delivery === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(bodyOf(answer));
  // The clock of the pretended X is not the clock of this machine.
  response.sendDate = false;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  if (answer.delivery === undefined) response.end(bytes);
  else if (answer.delivery === 'truncated') {
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  } else await drip(bytes, response, dripMs);
}

async function drip(bytes: Buffer, response: ServerResponse, dripMs: number): Promise<void> {
  for (let n = 0; n < bytes.length && !response.destroyed; n++) {
    response.write(bytes.subarray(n, n + 1));
    await pass(dripMs, undefined, { ref: false });
  }
  response.end();
}
