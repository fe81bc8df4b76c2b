/**
 * Makes `Date` of this thread tell another time. `performance` and timers stay real.
 * @param now milliseconds since the epoch
 */
export function installVirtualDate(now: () => number): void {
  const RealDate = Date;
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = now;
  // So that `new date.constructor()` tells this time too.
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
