export { createConnectMachine } from './connect-machine.ts';
export type { World } from './conversation.ts';
export type { Environment } from './environment.ts';
export type { PersonEvent } from './person-event.ts';
export { ResumeRecord } from './resume-record.ts';
export type { Made, Patience, RedirectState, Screen, View } from './screen.ts';
export { createVault, type SealedHandle, type Vault } from './vault.ts';
export { viewOf } from './view-of.ts';
