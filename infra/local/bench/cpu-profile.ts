/** What V8 writes: a tree of frames, and which of them ran at each sample. Microseconds. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Node (24.21) names the frame of a regular expression by its text, and escapes nothing in it. */
const regExpName = /"functionName":"RegExp: .*?","lineNumber"/g;

/** @param text what `startCpuProfile().stop()` answers */
export const readProfile = (text: string): CpuProfile =>
  JSON.parse(text.replace(regExpName, '"functionName":"RegExp","lineNumber"')) as CpuProfile;

/** What a frame belongs to, told by where its code is; undefined where that says nothing, as with a native function. */
export type Belongs = (frame: ProfileNode['callFrame']) => string | undefined;

/** Frames of V8 itself, which are no function of anybody. */
const idle = '(idle)';

/**
 * The share of its busy time that a thread spent on each kind of work. Code that is nobody's counts for whoever called it.
 * @param rest what counts for nobody
 */
export function sharesOf(profile: CpuProfile, belongs: Belongs, rest: string): Map<string, number> {
  const kinds = kindsOf(profile, belongs, rest);
  const shares = new Map<string, number>();
  let busy = 0;
  profile.samples.forEach((id, sample) => {
    const kind = kinds.get(id);
    if (kind === undefined) return;
    const took = profile.timeDeltas[sample] ?? 0;
    shares.set(kind, (shares.get(kind) ?? 0) + took);
    busy += took;
  });
  return new Map([...shares].map(([kind, took]) => [kind, took / busy]));
}

/** By frame; idle frames have none. */
function kindsOf({ nodes }: CpuProfile, belongs: Belongs, rest: string): Map<number, string> {
  const kinds = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, caller: string): void => {
    const node = byId.get(id);
    if (node === undefined || node.callFrame.functionName === idle) return;
    const kind = belongs(node.callFrame) ?? caller;
    kinds.set(id, kind);
    for (const child of node.children ?? []) visit(child, kind);
  };
  const [root] = nodes;
  if (root !== undefined) visit(root.id, rest);
  return kinds;
}
