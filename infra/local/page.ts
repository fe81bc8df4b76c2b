import type { Desk } from '../../functions/contracts/desk.ts';
import { type ServedPage, servePage } from './page/serve.ts';
import { WatchedDesk } from './page/watched-desk.ts';
import type { PlayOptions } from './play.ts';

export interface PageBeside {
  /** What a play tells goes to the page. */
  readonly onlooker: Required<Pick<PlayOptions, 'onOpen' | 'onHappening' | 'onExecutionEnd'>>;
  /** The play is over, and the page stands still from now on. Returns its URL. */
  over(): string | undefined;
  close(): Promise<void>;
}

/**
 * A page beside a play, served from when its desk is up.
 * @param onServed told the page's URL
 */
export function pageBeside(
  team: Desk,
  port: number,
  onServed: (url: string) => void,
  { isLive = false }: { readonly isLive?: boolean } = {},
): PageBeside {
  let watched: WatchedDesk | undefined;
  let served: ServedPage | undefined;
  return {
    onlooker: {
      async onOpen(desk) {
        watched = new WatchedDesk(desk, team, isLive);
        served = await servePage(watched, port);
        onServed(served.url);
      },
      onHappening: (happening) => watched?.saw(happening),
      onExecutionEnd: (execution) => watched?.sawEnd(execution),
    },
    over() {
      watched?.over();
      return served?.url;
    },
    async close() {
      await served?.close();
    },
  };
}
