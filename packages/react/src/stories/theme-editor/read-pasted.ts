import { type Brand, readBrand } from '@linkspan/protocol/brand';
import * as v from 'valibot';

export type Pasted = { readonly brand: Brand } | { readonly refused: readonly string[] };

const InSession = v.object({ linkspan: v.object({ brand: v.unknown() }) });
const InCompany = v.object({ brand: v.unknown() });
/** A variable of the code that the editor writes. */
const IN_CODE = /const brand: Brand = (\{.*?\});$/ms;

/** Reads a brand by itself, or inside what the editor exports. */
export function readPasted(text: string): Pasted {
  let given: unknown;
  try {
    given = JSON.parse(IN_CODE.exec(text)?.[1] ?? text);
  } catch (error) {
    return { refused: [`This is not JSON: ${error instanceof Error ? error.message : error}`] };
  }
  const reading = readBrand(brandIn(given));
  return 'brand' in reading ? { brand: reading.brand } : reading;
}

function brandIn(given: unknown): unknown {
  if (v.is(InSession, given)) return given.linkspan.brand;
  return v.is(InCompany, given) ? given.brand : given;
}
