export type { Environment } from './environment.ts';
export type { PersonEvent } from './person-event.ts';
export { ResumeRecord } from './resume-record.ts';
export type { Patience, Screen, View } from './screen.ts';
export type { SealedHandle, Vault } from './vault.ts';
