import { measureSizes } from '../scripts/size/measure.ts';
import type { Measurement } from './measurement.ts';

export async function measureSizesOfPackages(): Promise<Measurement[]> {
  const sizes = await measureSizes();
  return sizes.map(({ name, bytes, budget }) => ({
    name: `size, ${name}`,
    value: bytes,
    unit: 'B',
    limit: budget,
  }));
}
