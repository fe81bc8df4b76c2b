import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { pagesOf } from './app.ts';
import type { DeskView } from './desk-view.ts';

/** The port that was asked for can't be listened on. */
export class PortRefused extends Error {
  override readonly name = 'PortRefused';
}

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a desk's pages to this machine alone.
 * @param port 0 for any that is free
 * @throws PortRefused
 */
export async function servePage(view: DeskView, port: number): Promise<ServedPage> {
  const server = createAdaptorServer({ fetch: pagesOf(view).fetch });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new PortRefused(`port ${port} is not to be had (${code}): give another, or leave --port out`, { cause });
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Browsers keep their connections open for the next click.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
