import { mkdirSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** Makes the folder of the data, which nobody else may read, unless it is there. Throws a StartError if it cannot be. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartError(`The folder ${path} of LINKSPAN_DATA cannot be made${code}: name one that can be.`);
  }
}
