export type { UserLedger } from '../store/user-ledger.ts';
export type { LinxoKeys } from './auth-calls.ts';
export { type LinxoUsers, type LinxoUsersOptions, linxoUsers } from './linxo-users.ts';
export { ownKey } from './own-key.ts';
