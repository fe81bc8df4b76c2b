/** What was asked for can't be done as things stand; the message is all that there is to say. */
export class DeskRefused extends Error {
  override readonly name = 'DeskRefused';
}

/** The command line can't be understood; the message says what it takes. */
export class DeskArgumentsInvalid extends Error {
  override readonly name = 'DeskArgumentsInvalid';
}

export function refuse(message: string): never {
  throw new DeskRefused(message);
}

export function misuse(message: string): never {
  throw new DeskArgumentsInvalid(message);
}
