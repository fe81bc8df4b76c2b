/** The template declares something that the local desk does not run. It says what, because guessing would be lying. */
export class NotSupported extends Error {
  override readonly name = 'NotSupported';

  constructor(what: string) {
    super(`the local desk does not know ${what}: teach it in infra/local, or leave it out of the template`);
  }
}
