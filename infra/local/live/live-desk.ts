import type { Desk } from '../../../functions/contracts/desk.ts';
import { sourceOf } from '../../../functions/contracts/watch.ts';
import { onlyWatches } from '../only-watches.ts';
import { LiveRefused } from './live-refused.ts';

export interface LiveDesk {
  readonly desk: Desk;
  /** The watches on X that nobody asked for by name, where there is no token to read X with. */
  readonly leftOut: readonly string[];
}

const toldHow = 'set X_BEARER_TOKEN to the bearer token of your X app';

/**
 * The desk with the watches that listen: those that were chosen, else all whose source can be read.
 * @throws LiveRefused
 */
export function liveDesk(
  team: Desk,
  { watches: chosen, hasXToken }: { readonly watches?: readonly string[] | undefined; readonly hasXToken: boolean },
): LiveDesk {
  const all = Object.keys(team.watches);
  const unknown = chosen?.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new LiveRefused(`the desk has no watch '${unknown}': name one of ${all.join(', ')}`);

  const isMute = (name: string): boolean => {
    const watch = team.watches[name];
    return watch !== undefined && sourceOf(watch) === 'x' && !hasXToken;
  };
  const mute = chosen?.find(isMute);
  if (mute !== undefined) throw new LiveRefused(`the watch '${mute}' listens to X: ${toldHow}`);
  const leftOut = chosen === undefined ? all.filter(isMute) : [];
  const wanted = Object.entries(team.watches).filter(([name]) => (chosen ?? all).includes(name) && !isMute(name));
  if (wanted.length === 0) {
    throw new LiveRefused(`every watch of the desk listens to X: ${toldHow}, or add a watch of Hacker News or a feed`);
  }
  const desk = onlyWatches(team, Object.fromEntries(wanted));
  if (desk.routes.length === 0) {
    throw new LiveRefused(
      `no route of the desk is for ${wanted.map(([name]) => name).join(', ')}: add one, or name others`,
    );
  }
  return { desk, leftOut };
}
