import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../install.mjs';

/** Longer than any work under the lock takes: an older lock was left by a process that was killed. */
const STALE_MS = 120_000;

/** Does the work while no other process builds the packages: two at once would empty each other's dist/. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(root, 'node_modules/.cache/building-packages');
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
