/** What was asked for can't be done as things stand; the message is all that there is to say. */
export class CorrectionRefused extends Error {
  override readonly name = 'CorrectionRefused';
}
