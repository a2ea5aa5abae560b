import type { Example } from './example.ts';
import { LINXO } from './linxo.ts';
import { OWN } from './own.ts';
import { POWENS } from './powens.ts';

const all = { ...POWENS, ...LINXO, ...OWN };

/** The name of an example. */
export type ExampleId = keyof typeof all;

/** The library, in the order to list it. */
export const EXAMPLES: Readonly<Record<string, Example>> = all;
