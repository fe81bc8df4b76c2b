/** How sure an answer was, 0 to 1, and whether it was right. */
export interface SureAnswer {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The answers that were sure by more than `from` and at most `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly posts: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

const bins = 15;

/** The reliability curve in 15 bins of equal width, without those that hold no answer. */
export function reliabilityOf(answers: readonly SureAnswer[]): readonly ReliabilityBin[] {
  const byBin = Map.groupBy(answers, ({ confidence }) => Math.max(1, Math.ceil(confidence * bins)));
  return [...byBin]
    .sort(([one], [other]) => one - other)
    .map(([bin, inIt]) => ({
      from: (bin - 1) / bins,
      to: bin / bins,
      posts: inIt.length,
      meanConfidence: inIt.reduce((sum, { confidence }) => sum + confidence, 0) / inIt.length,
      accuracy: inIt.filter(({ isRight }) => isRight).length / inIt.length,
    }));
}

/** How far confidence is from the share that is right, on average over the answers: 0 where it means what it says. */
export function expectedCalibrationError(curve: readonly ReliabilityBin[]): number {
  const posts = curve.reduce((sum, bin) => sum + bin.posts, 0);
  return curve.reduce((sum, bin) => sum + (bin.posts / posts) * Math.abs(bin.accuracy - bin.meanConfidence), 0);
}
