import { useEffect } from 'react';
import { useChunk } from '../primitives/use-chunk.ts';
import type { DrawnBrand } from './draw-brand.ts';

/**
 * How brands look together, the first that says something first; `pending` until the code for it is there. What cannot
 * be fetched is drawn without.
 */
export function useBrand(
  first: unknown,
  second?: unknown,
): {
  readonly brand: DrawnBrand | undefined;
  readonly pending: boolean;
} {
  // By its text, two objects that say the same are the same brand.
  const given = first || second ? JSON.stringify([first, second]) : undefined;
  const chunk = useChunk(given ? load : undefined);
  const brand = given && chunk.state === 'ready' ? chunk.value(given) : undefined;
  useEffect(() => brand?.attach(), [brand]);
  return { brand, pending: given !== undefined && chunk.state === 'loading' };
}

function load() {
  return import('./draw-brand.ts').then((chunk) => chunk.drawBrand);
}
