/** One post: what a person labelled it as, and what was said of it. */
export interface Pair<Label extends string> {
  readonly truth: Label;
  readonly said: Label;
}

/** Shares of 0 to 1, and how many posts bear the label. A share of nothing counts 0, as scikit-learn has it. */
export interface ClassFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** Posts by label, then by what was said of them. */
export type Confusion<Label extends string> = Readonly<Record<Label, Readonly<Record<Label, number>>>>;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const perLabel = <Label extends string, Value>(labels: readonly Label[], of: (label: Label) => Value) =>
  Object.fromEntries(labels.map((label) => [label, of(label)])) as Record<Label, Value>;

export function confusionOf<Label extends string>(
  labels: readonly Label[],
  pairs: readonly Pair<Label>[],
): Confusion<Label> {
  return perLabel(labels, (label) => {
    const labelled = pairs.filter(({ truth }) => truth === label);
    return perLabel(labels, (answer) => labelled.filter(({ said }) => said === answer).length);
  });
}

/** Of every label, those without a post too: their support is 0. */
export function classFigures<Label extends string>(
  labels: readonly Label[],
  pairs: readonly Pair<Label>[],
): Readonly<Record<Label, ClassFigures>> {
  return perLabel(labels, (label) => figuresOf(pairs, (answer) => answer === label));
}

/** Of one side of a question: which posts are on it, and which were said to be. */
export function figuresOf<Label extends string>(
  pairs: readonly Pair<Label>[],
  isMeant: (label: Label) => boolean,
): ClassFigures {
  const support = pairs.filter(({ truth }) => isMeant(truth)).length;
  const named = pairs.filter(({ said }) => isMeant(said)).length;
  const hits = pairs.filter(({ truth, said }) => isMeant(truth) && isMeant(said)).length;
  return {
    precision: share(hits, named),
    recall: share(hits, support),
    f1: share(2 * hits, named + support),
    support,
  };
}

/** The mean over the classes that occur among the labels: one that nobody labelled can't be found, and doesn't count. */
export function macro(classes: Readonly<Record<string, ClassFigures>>, figure: 'precision' | 'recall' | 'f1'): number {
  const occurring = Object.values(classes).filter(({ support }) => support > 0);
  return share(
    occurring.reduce((sum, one) => sum + one[figure], 0),
    occurring.length,
  );
}

export const accuracyOf = (pairs: readonly Pair<string>[]): number =>
  share(pairs.filter(({ truth, said }) => truth === said).length, pairs.length);
