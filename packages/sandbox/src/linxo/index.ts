export type { LinxoClient, QueueManners } from './domain.ts';
export { type LinxoEmulator, type LinxoEmulatorOptions, linxoEmulator } from './emulator.ts';
export type { KeyPair } from './key-pair.ts';
export { type LinxoPersona, linxoPersonas } from './personas.ts';
