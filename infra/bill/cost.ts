import { billFor, type Usage } from './usage.ts';

/** US dollars. */
export interface Cost {
  /** By service, as `Meter` names them; Comprehend is not among them. */
  readonly services: Readonly<Record<string, number>>;
  /** All of these. */
  readonly aws: number;
  /** Of all that Comprehend is asked for. */
  readonly comprehend: number;
  readonly x: number;
}

export function costOf(usage: Usage): Cost {
  const bill = billFor(usage);
  const { comprehend = 0, ...services } = bill.aws;
  const aws = Object.values(services).reduce((sum, dollars) => sum + dollars, 0);
  return { services, aws, comprehend, x: bill.x };
}
