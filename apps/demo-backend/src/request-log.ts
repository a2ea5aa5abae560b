import type { ConnectApiOptions } from '@linkspan/server';

/** Prints a line for each request; those of one moment together, because each writing waits for who reads. */
export function requestLog(print: (text: string) => void): NonNullable<ConnectApiOptions['log']> {
  let lines: string[] = [];
  return ({ method, route, status, ms }) => {
    if (lines.length === 0) {
      setImmediate(() => {
        print(lines.join('\n'));
        lines = [];
      });
    }
    lines.push(`${method} ${route} ${status} ${ms} ms`);
  };
}
