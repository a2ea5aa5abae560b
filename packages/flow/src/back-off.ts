import type { Environment } from './environment.ts';

const FIRST_MS = 500;
const LONGEST_MS = 8000;

/** Waits before the next try: twice as long each time, and never in step with anyone else. */
export function backOff(environment: Environment, failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return environment.pause(longest * (0.5 + fraction(environment.newId()) / 2), signal);
}

/** The environment's one source of chance is its ids. */
function fraction(id: string): number {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 1009;
  return sum / 1009;
}
