/** Why the demo cannot start and what to do, in a sentence: whoever started it reads that, and no stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
