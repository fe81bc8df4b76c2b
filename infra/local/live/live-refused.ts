/** The desk can't listen as it was asked to; the message is one line that says what to do. */
export class LiveRefused extends Error {
  override readonly name = 'LiveRefused';
}
