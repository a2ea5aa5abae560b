import { readFile } from 'node:fs/promises';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import type { Measurement } from './measurement.ts';

/** What the server holds in memory after the benchmarks before this one, where the system tells. */
export async function measureResidentMemory(demo: DemoServer): Promise<Measurement[]> {
  const status = await readFile(`/proc/${demo.pid()}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  if (kilobytes === undefined) return [];
  return [{ name: 'server, resident memory', value: Number(kilobytes) / 1024, unit: 'MB', limit: 150 }];
}
