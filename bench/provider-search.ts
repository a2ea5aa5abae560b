import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import { mintToken } from './demo-token.ts';
import { type Measurement, percentile } from './measurement.ts';

const ROUNDS = 50;
const TYPED = [
  'PG&E',
  'p',
  'pac',
  'con ed',
  'conedisson',
  'national grid',
  'FPL',
  'florida powr & light',
  'eversorce',
  'xcel',
  'duke energy carolinas',
  'municipal',
  'rural electric cooperative association',
  'são paulo',
  'zzzzzz',
];

/** Searches as people type them, over HTTP, one after the other. */
export async function measureProviderSearch(demo: DemoServer): Promise<Measurement[]> {
  const headers = { authorization: `Bearer ${await mintToken(demo)}` };
  const samples: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const typed of TYPED) {
      const began = performance.now();
      const answer = await fetch(`${demo.apiUrl}/api/providers?text=${encodeURIComponent(typed)}`, {
        headers,
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The search answered ${answer.status}.`);
      // The first round warms the server up.
      if (round > 0) samples.push(performance.now() - began);
    }
  }
  return [
    { name: 'provider search over HTTP, p95', value: percentile(samples, 95), unit: 'ms', limit: 3 },
    { name: 'provider search over HTTP, median', value: percentile(samples, 50), unit: 'ms' },
  ];
}
