import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/** Longer than any step should take at full scale; a tool that hangs is a failure, not a wait for ever. */
const LIMIT_MINUTES = 60;

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly output?: Output;
}

/** Where a tool's output goes: our terminal, or a file by its descriptor. */
export type Output = 'inherit' | number;

/** Runs a tool with its output on our terminal, or where it is to go, and no input. Resolves with true when it ended well. */
export function runTool(command: string, args: readonly string[], options: Options = {}): Promise<boolean> {
  const { output = 'inherit' } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', output, output],
      timeout: LIMIT_MINUTES * 60_000,
    });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}
