import { parseArgs } from 'node:util';
import { type Fault, readFaults } from './fault-plan.ts';

export interface ProveArguments {
  readonly runs: number;
  /** Of the first history; the others count on from it. */
  readonly seed: number;
  /** Ends at the first history that breaks an invariant. */
  readonly untilBroken: boolean;
  /** Where the outcome goes as JSON. */
  readonly json: string | undefined;
  /** One history, told step by step, with these faults or those that the seed decides. */
  readonly replay: { readonly faults: readonly Fault[] | undefined; readonly without: readonly number[] } | undefined;
  /** @default one a core */
  readonly workers: number | undefined;
}

/** The command line can't be understood; the message says what it takes. */
export class ProveArgumentsInvalid extends Error {
  override readonly name = 'ProveArgumentsInvalid';
}

const usage = `npm run prove -- [options]
  --runs N          live through N histories (default 500)
  --seed S          begin with the history of this seed (default 1)
  --until-broken    stop at the first one that breaks an invariant
  --workers N       threads (default: one a core)
  --json FILE       write the outcome as JSON

  --step-by-step    tell the one history of --seed line by line
    --faults LIST   with these faults instead of those that the seed decides
    --without LIST  without these posts, by their places`;

/** @throws ProveArgumentsInvalid */
export function readProveArguments(argv: readonly string[]): ProveArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        runs: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string' },
        json: { type: 'string' },
        'until-broken': { type: 'boolean', default: false },
        'step-by-step': { type: 'boolean', default: false },
        faults: { type: 'string' },
        without: { type: 'string', default: '' },
      },
    });
    const { faults, workers } = values;
    if (faults !== undefined && !values['step-by-step']) throw new Error('--faults belongs to --step-by-step');
    return {
      runs: whole('--runs', values.runs, 1),
      seed: whole('--seed', values.seed, 0),
      workers: workers === undefined ? undefined : whole('--workers', workers, 1),
      untilBroken: values['until-broken'],
      json: values.json,
      replay: values['step-by-step']
        ? {
            faults: faults === undefined ? undefined : readFaults(faults),
            without: values.without
              .split(',')
              .filter(Boolean)
              .map((place) => whole('--without', place, 0)),
          }
        : undefined,
    };
  } catch (error) {
    throw new ProveArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function whole(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new Error(`${option} takes a whole number from ${least}, not '${text}'`);
  }
  return number;
}
