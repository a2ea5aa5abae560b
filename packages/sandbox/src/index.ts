export { type Clock, systemClock } from './clock/clock.ts';
export { type SimulatedClock, simulatedClock } from './clock/simulated-clock.ts';
export { type Ledger, memoryLedger } from './conversation/ledger.ts';
export { directory, SANDBOX_ZIP } from './providers/directory.ts';
export { NAMED_PROVIDERS, type NamedProvider } from './providers/named-providers.ts';
export { providerSearch } from './search/provider-search.ts';
