import type { WireConnector } from '../wire.ts';
import { FRENCH, GERMAN, ITALIAN, SPANISH } from './countries.ts';
import { FRANCE } from './france.ts';
import { GERMANY } from './germany.ts';
import { institutions } from './institution.ts';
import { ITALY } from './italy.ts';
import { SPAIN } from './spain.ts';
import { TEST_CONNECTORS } from './test-connectors.ts';

/** Every connector of the emulated domain, whole. */
export function connectors(): readonly WireConnector[] {
  all ??= [
    ...TEST_CONNECTORS,
    ...institutions(FRANCE, FRENCH, 1000),
    ...institutions(SPAIN, SPANISH, 2000),
    ...institutions(GERMANY, GERMAN, 3000),
    ...institutions(ITALY, ITALIAN, 4000),
  ];
  return all;
}

let all: readonly WireConnector[] | undefined;

/** A connector by its UUID or its number; undefined when there is none. */
export function findConnector(key: unknown): WireConnector | undefined {
  return connectors().find(({ id, uuid }) => uuid === key || String(id) === String(key));
}
