import { readFile } from 'node:fs/promises';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import type { Measurement } from './measurement.ts';

/** What the server holds in memory after the benchmarks before this one, where the system tells. */
export async function measureResidentMemory(demo: DemoServer): Promise<Measurement[]> {
  const status = await readFile(`/proc/${demo.pid()}/status`, 'utf8').catch(() => '');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  if (!status) return [];
  return [
    { name: 'server, resident memory', value: megabytes('VmRSS'), unit: 'MB', limit: 150 },
    { name: 'of it, Node’s binary and other files (shared)', value: megabytes('RssFile'), unit: 'MB' },
    { name: 'of it, its own', value: megabytes('RssAnon'), unit: 'MB' },
  ];
}
