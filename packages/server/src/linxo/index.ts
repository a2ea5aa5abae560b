export type { LinxoKeys } from './auth-calls.ts';
export { type LinxoUsers, type LinxoUsersOptions, linxoUsers, type UserLedger } from './linxo-users.ts';
export { ownKey } from './own-key.ts';
