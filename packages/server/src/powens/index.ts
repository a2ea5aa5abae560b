export type { UserLedger } from '../store/user-ledger.ts';
export type { PowensKeys } from './auth-calls.ts';
export { type PowensUsers, type PowensUsersOptions, powensUsers } from './powens-users.ts';
