export { type Clock, systemClock } from './clock/clock.ts';
export { type SimulatedClock, simulatedClock } from './clock/simulated-clock.ts';
export { type Ledger, memoryLedger } from './conversation/ledger.ts';
export { sealValues } from './conversation/seal-values.ts';
export { generateSealingKey } from './conversation/sealing.ts';
export type { GatewayContext } from './conversation/world.ts';
export { type Persona, personas } from './network/personas.ts';
export {
  type SandboxNetwork,
  type SandboxNetworkOptions,
  sandboxNetwork,
} from './network/sandbox-network.ts';
export { testValues } from './network/test-values.ts';
export { SANDBOX_ZIP } from './providers/directory.ts';
export { NAMED_PROVIDERS, type NamedProvider } from './providers/named-providers.ts';
