import type { Attempt, ConnectionUpdate } from '@linkspan/protocol';

/** An update before it is numbered. */
export type Turn = Unnumbered<ConnectionUpdate>;
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** Numbers turns from above what the attempt has heard. */
export async function* numbered(
  { seq }: Attempt,
  turns: AsyncIterable<Turn>,
): AsyncIterable<ConnectionUpdate> {
  let last = seq;
  for await (const turn of turns) {
    last += 1;
    yield { ...turn, seq: last };
  }
}
